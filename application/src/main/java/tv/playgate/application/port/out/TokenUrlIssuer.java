package tv.playgate.application.port.out;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.domain.evaluation.TokenUrlAnswer;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.ContentKeys;
import tv.playgate.domain.license.CustomerCookie;
import tv.playgate.domain.license.DrmDeviceId;

/** How token URLs are had from the token service. */
public interface TokenUrlIssuer {

  /**
   * Gets one token URL, by the call's deadline. Trouble with the service is an answer, never a
   * failed stage. A URL that must not be handed out (not https, another host, no token) is a bad
   * reply. A token that is ordered for one device is for that device, or there is none.
   *
   * <p>Completes on the calling thread or on a thread of the issuer.
   */
  CompletionStage<TokenUrlAnswer> issue(Call call, Order order);

  /**
   * What the token shall be for.
   *
   * @param content which content; its keys are still wrapped
   * @param keys its keys, in the open; they are used and forgotten
   * @param cookie the handle that the token shall carry; null for none
   * @param device the only device that shall be able to redeem it; null for any
   */
  record Order(
      Content content,
      ContentKeys keys,
      @Nullable CustomerCookie cookie,
      @Nullable DrmDeviceId device) {

    public Order {
      requireNonNull(content, "content");
      requireNonNull(keys, "keys");
    }
  }
}
