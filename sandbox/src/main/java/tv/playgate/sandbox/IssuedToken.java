package tv.playgate.sandbox;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a token of the sandbox carries. It prints none of it.
 *
 * @param endpoint where it was issued
 * @param cookie null where it carries none
 * @param deviceId the only device that can redeem it; null where any can
 * @param keyId the content key's id; null where the request had none
 * @param keyFromStorage whether the key comes out of the key storage, and not from the request
 * @param until when it can no longer be redeemed
 */
public record IssuedToken(
    ExpressPlayEndpoint endpoint,
    @Nullable String cookie,
    @Nullable String deviceId,
    @Nullable String keyId,
    boolean keyFromStorage,
    Instant until) {

  public IssuedToken {
    requireNonNull(endpoint, "endpoint");
    requireNonNull(until, "until");
  }

  @Override
  public String toString() {
    return "IssuedToken(" + endpoint + (deviceId == null ? "" : ", bound to a device") + ")";
  }
}
