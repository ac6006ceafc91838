package tv.playgate.application.port.out;

import java.time.Instant;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.domain.mediatoken.MediaTokenId;

/** Remembers which media tokens were used, so that each is used once. */
public interface UsedMediaTokens {

  /**
   * Uses the token: true for the first caller, on whatever node, and false for every other one.
   * Completes once it is durable, on a thread of the store. Fails with {@link UnavailableException}
   * and {@link ResultUnknownException}.
   *
   * @param until from when on nobody can use the token any more, and it may be forgotten
   */
  CompletionStage<Boolean> use(Call call, MediaTokenId token, Instant until);
}
