package tv.playgate.application.client;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import tv.playgate.domain.identifier.IdentifierForm;

/**
 * What every access token of this house says.
 *
 * @param issuer the name of the house
 * @param lifetime for how long a token holds, one second to one year, in whole seconds
 */
public record TokenPolicy(String issuer, Duration lifetime) {

  private static final Duration LONGEST = Duration.ofDays(365);

  public TokenPolicy {
    IdentifierForm.require("issuer", issuer);
    if (lifetime.toSeconds() < 1
        || lifetime.compareTo(LONGEST) > 0
        || !lifetime.equals(lifetime.truncatedTo(ChronoUnit.SECONDS))) {
      throw new IllegalArgumentException(
          "lifetime: " + lifetime + " (expected: whole seconds from PT1S to " + LONGEST + ")");
    }
  }
}
