package tv.playgate.domain.integration;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.identifier.IdentifierForm;
import tv.playgate.domain.temporary.TemporaryAccess;
import tv.playgate.domain.upstream.MvpdMechanism;
import tv.playgate.domain.upstream.Patience;

/**
 * A pay-TV provider and how to ask it, or a stand-in that gives temporary access.
 *
 * @param id how requests name it
 * @param name how viewers know it
 * @param partnerMappingId how a single sign-on partner names it; null where none does
 * @param preauthorization how it is asked for informative decisions; null means as its proxy is,
 *     and by the line-up where it has none
 * @param authorization how it is asked for authoritative decisions; null means as for informative
 *     ones
 * @param proxy the MVPD that answers for it; null where it answers for itself
 * @param temporaryAccess the trial that it gives; null for a real pay-TV provider
 * @param deadline how long a whole request about it may take, counted from its arrival; 1
 *     millisecond to 1 hour; null means {@linkplain MvpdMechanism#usualDeadline() as usual}
 */
public record Mvpd(
    MvpdId id,
    String name,
    @Nullable String partnerMappingId,
    @Nullable MvpdMechanism preauthorization,
    @Nullable MvpdMechanism authorization,
    @Nullable MvpdId proxy,
    @Nullable TemporaryAccess temporaryAccess,
    @Nullable Duration deadline) {

  /**
   * @throws IllegalArgumentException if the name does not {@linkplain IdentifierForm fit}, the
   *     deadline is out of range, it is its own proxy, or it gives temporary access and is asked as
   *     well
   */
  public Mvpd {
    requireNonNull(id, "id");
    IdentifierForm.require("name", name);
    if (id.equals(proxy)) {
      throw new IllegalArgumentException("proxy: expected another MVPD");
    }
    if (temporaryAccess != null
        && (preauthorization != null || authorization != null || proxy != null)) {
      throw new IllegalArgumentException(
          "temporaryAccess: expected no mechanism and no proxy beside it, for nobody is asked");
    }
    if (deadline != null) {
      Patience.require("deadline", deadline);
    }
  }

  /** A pay-TV provider that answers for itself, in one way for both kinds of decisions. */
  public Mvpd(
      MvpdId id,
      String name,
      @Nullable String partnerMappingId,
      MvpdMechanism mechanism,
      @Nullable Duration deadline) {
    this(id, name, partnerMappingId, mechanism, null, null, null, deadline);
  }

  /** A stand-in that gives temporary access. */
  public static Mvpd giving(TemporaryAccess access, MvpdId id, String name) {
    return new Mvpd(id, name, null, null, null, null, access, null);
  }

  /** How it says itself that it is asked for that kind of decision; null where it does not. */
  @Nullable MvpdMechanism ownMechanism(DecisionKind kind) {
    return kind == DecisionKind.AUTHORIZATION && authorization != null
        ? authorization
        : preauthorization;
  }
}
