package tv.playgate.application.fake;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.UsedMediaTokens;
import tv.playgate.domain.mediatoken.MediaTokenId;

/**
 * Remembers used tokens as long as the test lives, and forgets those whose time is over. Completes
 * on the calling thread.
 */
public final class InMemoryUsedTokens implements UsedMediaTokens {

  private final Map<MediaTokenId, Instant> used = new HashMap<>();

  @Override
  public synchronized CompletionStage<Boolean> use(Call call, MediaTokenId token, Instant until) {
    used.values().removeIf(end -> !call.instant().isBefore(end));
    return CompletableFuture.completedFuture(used.putIfAbsent(token, until) == null);
  }
}
