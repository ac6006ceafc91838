package tv.playgate.domain.evaluation;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.device.DeviceAddress;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.integration.DecisionKind;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.profile.ProfileId;
import tv.playgate.domain.profile.Subject;
import tv.playgate.domain.resource.Resource;

/**
 * Which of these resources may the subscriber watch, says the MVPD?
 *
 * @param kind whether the answer shall open playback
 * @param integration whose MVPD
 * @param subject the subscriber, as the MVPD names him
 * @param device where he wants to watch
 * @param address the device's address
 * @param resources each resource once, in the order of the request
 * @param remembering under what an earlier answer will do; null where only a new one does
 */
public record AskMvpd(
    DecisionKind kind,
    IntegrationId integration,
    Subject subject,
    DeviceId device,
    DeviceAddress address,
    Set<Resource> resources,
    @Nullable Remembering remembering)
    implements Question<MvpdAnswers> {

  public AskMvpd {
    requireNonNull(kind, "kind");
    requireNonNull(integration, "integration");
    requireNonNull(subject, "subject");
    requireNonNull(device, "device");
    requireNonNull(address, "address");
    resources = Collections.unmodifiableSet(new LinkedHashSet<>(resources));
  }

  /** A question to which only a new answer will do. */
  public AskMvpd(
      DecisionKind kind,
      IntegrationId integration,
      Subject subject,
      DeviceId device,
      DeviceAddress address,
      Set<Resource> resources) {
    this(kind, integration, subject, device, address, resources, null);
  }

  /** The same question about some of its resources. */
  public AskMvpd about(Set<Resource> some) {
    return new AskMvpd(kind, integration, subject, device, address, some, remembering);
  }

  /** The same question about one of its resources. */
  public AskMvpd about(Resource resource) {
    return about(Set.of(resource));
  }

  /**
   * The one resource that it is about.
   *
   * @throws IllegalStateException if it is about several, or about none
   */
  public Resource onlyResource() {
    if (resources.size() != 1) {
      throw new IllegalStateException(this + ": expected one resource");
    }
    return resources.iterator().next();
  }

  @Override
  public <R> R accept(Cases<R> cases) {
    return cases.askMvpd(this);
  }

  /** Says who is asked for what, and not for whom: a subject is personal. */
  @Override
  public String toString() {
    return "AskMvpd(" + kind + ", " + integration + ", " + resources.size() + " resources)";
  }

  /**
   * Under what an earlier answer will do (decision D22). It belongs to one sign-in, so that a
   * sign-out forgets it.
   *
   * @param profile who is signed in
   * @param signedInAt since when
   * @param longest how old the answer may be; more than zero
   */
  public record Remembering(ProfileId profile, Instant signedInAt, Duration longest) {

    /**
     * @throws IllegalArgumentException if an answer may not have any age
     */
    public Remembering {
      requireNonNull(profile, "profile");
      requireNonNull(signedInAt, "signedInAt");
      if (longest.isNegative() || longest.isZero()) {
        throw new IllegalArgumentException("longest: " + longest + " (expected: more than PT0S)");
      }
    }
  }
}
