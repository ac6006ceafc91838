package tv.playgate.application.port.in;

import java.time.Duration;
import java.time.Instant;

/**
 * An access token that was just made. Whoever holds it is taken for its client, so it prints as
 * redacted.
 *
 * @param token as it travels
 * @param createdAt when it was made
 * @param lifetime for how long it holds
 */
public record AccessToken(String token, Instant createdAt, Duration lifetime) {

  @Override
  public String toString() {
    return "AccessToken(redacted)";
  }
}
