package tv.playgate.application.mediatoken;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.AuthorizeResources.MediaToken;
import tv.playgate.application.port.out.MediaTokenSigning;
import tv.playgate.domain.identifier.IdentifierForm;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.mediatoken.MediaTokenClaims;
import tv.playgate.domain.mediatoken.MediaTokenId;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.time.Period;

/** Makes media tokens. Safe for use by any number of threads. */
public final class MediaTokenOffice {

  /** How long a token can be used, as published (pass-decisions §10). */
  public static final Duration USUAL_LIFETIME = Duration.ofMinutes(7);

  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofDays(1);

  private final MediaTokenSigning signing;
  private final String issuer;
  private final Duration lifetime;

  /**
   * An office.
   *
   * @param issuer the name of the house
   * @param lifetime for how long a token can be used, 1 millisecond to 1 day
   * @throws IllegalArgumentException if one of them is out of range
   */
  public MediaTokenOffice(MediaTokenSigning signing, String issuer, Duration lifetime) {
    this.signing = requireNonNull(signing, "signing");
    this.issuer = IdentifierForm.require("issuer", issuer);
    this.lifetime = requireLifetime(lifetime);
  }

  /**
   * The lifetime, if it is one.
   *
   * @throws IllegalArgumentException if it is shorter than 1 millisecond or longer than 1 day
   */
  public static Duration requireLifetime(Duration lifetime) {
    if (lifetime.compareTo(SHORTEST) < 0 || lifetime.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "lifetime: " + lifetime + " (expected: " + SHORTEST + " to " + LONGEST + ")");
    }
    return lifetime;
  }

  /**
   * For whom a token is made.
   *
   * @param integration for which service provider, by which MVPD's word
   * @param proxy the MVPD that answered for it; null where none did
   * @param user the viewer
   */
  public record Holder(IntegrationId integration, @Nullable MvpdId proxy, String user) {
    public Holder {
      requireNonNull(integration, "integration");
      requireNonNull(user, "user");
    }

    /** Says where, and not for whom: a user is personal. */
    @Override
    public String toString() {
      return "Holder(" + integration + ")";
    }
  }

  /**
   * Makes a token for a resource that was authorized just now.
   *
   * @param hardEnd from when on it must not be used, if that is sooner than its lifetime
   */
  public CompletionStage<MediaToken> issue(
      Call call, Holder holder, Resource resource, Optional<Instant> hardEnd) {
    Instant end = call.instant().plus(lifetime);
    Period validity = new Period(call.instant(), hardEnd.filter(e -> e.isBefore(end)).orElse(end));
    MediaTokenClaims claims =
        new MediaTokenClaims(
            MediaTokenId.random(),
            issuer,
            holder.integration(),
            holder.proxy(),
            resource,
            holder.user(),
            validity);
    return signing.sign(call, claims).thenApply(serialized -> new MediaToken(validity, serialized));
  }
}
