package tv.playgate.application.port.out;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.domain.evaluation.TokenUrlAnswer;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.license.ContentKeys;
import tv.playgate.domain.license.CustomerCookie;
import tv.playgate.domain.license.DrmSystem;
import tv.playgate.domain.license.TokenTerms;

/** How token URLs are had from the token service. */
public interface TokenUrlIssuer {

  /**
   * Gets one token URL, by the call's deadline. Trouble with the service is an answer, never a
   * failed stage. A URL that must not be handed out (not https, another host, no token) is a bad
   * reply.
   *
   * <p>Completes on the calling thread or on a thread of the issuer.
   */
  CompletionStage<TokenUrlAnswer> issue(Call call, Order order);

  /**
   * What the token shall be for.
   *
   * @param content which content
   * @param drm for which DRM system
   * @param keys its keys, in the open; they are used and forgotten
   * @param terms what the token promises
   * @param cookie the handle that the token shall carry
   */
  record Order(
      ContentId content,
      DrmSystem drm,
      ContentKeys keys,
      TokenTerms terms,
      @Nullable CustomerCookie cookie) {}
}
