package tv.playgate.application.secret;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.RewrapSecrets;
import tv.playgate.application.port.out.KeyWrapping;
import tv.playgate.application.port.out.RestingSecrets;
import tv.playgate.application.port.out.SecretCorruptedException;
import tv.playgate.domain.secret.RestingSecret;

/** Goes through the secrets page by page, one after the other. */
final class PagedRewrapping implements RewrapSecrets {

  private static final int PAGE = 500;
  private static final Result CURRENT = new Result(0, 1, 0, 0);
  private static final Result REWRAPPED = new Result(1, 0, 0, 0);
  private static final Result CHANGED = new Result(0, 0, 1, 0);
  private static final Result UNREADABLE = new Result(0, 0, 0, 1);

  private final RestingSecrets secrets;
  private final KeyWrapping wrapping;

  PagedRewrapping(RestingSecrets secrets, KeyWrapping wrapping) {
    this.secrets = secrets;
    this.wrapping = wrapping;
  }

  @Override
  public CompletionStage<Result> rewrap(Call call) {
    return from(call, null, Result.NONE);
  }

  private CompletionStage<Result> from(Call call, @Nullable String after, Result before) {
    return secrets
        .page(call, after, PAGE)
        .thenCompose(page -> each(call, page, 0, before).thenCompose(r -> next(call, page, r)));
  }

  private CompletionStage<Result> next(Call call, List<RestingSecret> page, Result result) {
    return page.size() < PAGE
        ? CompletableFuture.completedFuture(result)
        : from(call, page.get(page.size() - 1).key(), result);
  }

  private CompletionStage<Result> each(Call call, List<RestingSecret> page, int at, Result before) {
    return at == page.size()
        ? CompletableFuture.completedFuture(before)
        : one(call, page.get(at))
            .thenCompose(result -> each(call, page, at + 1, before.plus(result)));
  }

  private CompletionStage<Result> one(Call call, RestingSecret secret) {
    if (wrapping.isCurrent(call, secret.wrapped())) {
      return CompletableFuture.completedFuture(CURRENT);
    }
    return wrapping
        .unwrap(call, secret.place(), secret.wrapped())
        .thenCompose(open -> wrapping.wrap(call, secret.place(), open))
        .thenCompose(wrapped -> secrets.replace(call, secret, wrapped))
        .thenApply(replaced -> replaced ? REWRAPPED : CHANGED)
        .exceptionally(PagedRewrapping::unreadable);
  }

  private static Result unreadable(Throwable failure) {
    Throwable cause = failure instanceof CompletionException e ? e.getCause() : failure;
    if (cause instanceof SecretCorruptedException) {
      return UNREADABLE;
    }
    throw new CompletionException(cause);
  }
}
