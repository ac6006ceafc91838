package tv.playgate.persistence.keys;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.RestingSecrets;
import tv.playgate.domain.secret.RestingSecret;

/**
 * Tells whether secrets rest under keys that a file has no more: an old file that was put back is
 * well-formed, too, and leaves them closed.
 */
@FunctionalInterface
interface StillNeeded {

  /**
   * One of these keys under which a secret rests; empty if there is none. Waits, on the calling
   * thread. Fails with what kept it from being known.
   */
  Optional<MasterKeyId> among(Collection<MasterKeyId> gone);

  /** Where nothing is known of what rests: every file is as good as the one before. */
  static StillNeeded unknown() {
    return gone -> Optional.empty();
  }

  /**
   * What rests in that store. It is looked through up to the first one, which is soon found where a
   * key is missing; all of it is read only when keys left for good, once for each removal.
   */
  static StillNeeded in(RestingSecrets secrets, Clock clock) {
    return gone -> new Search(secrets, clock, gone).first();
  }

  /** One look through a store. */
  record Search(RestingSecrets secrets, Clock clock, Collection<MasterKeyId> gone) {

    private static final int PAGE = 1_000;
    private static final Duration PATIENCE_FOR_A_PAGE = Duration.ofSeconds(10);

    private Optional<MasterKeyId> first() {
      List<RestingSecret> page = page(null);
      Optional<MasterKeyId> found = in(page);
      while (found.isEmpty() && page.size() == PAGE) {
        page = page(page.get(PAGE - 1).key());
        found = in(page);
      }
      return found;
    }

    private Optional<MasterKeyId> in(List<RestingSecret> page) {
      return page.stream()
          .flatMap(secret -> MasterKeyId.of(secret.wrapped()).stream())
          .filter(gone::contains)
          .findFirst();
    }

    private List<RestingSecret> page(@Nullable String after) {
      Call call = Call.arriving(clock.instant(), PATIENCE_FOR_A_PAGE);
      try {
        return secrets.page(call, after, PAGE).toCompletableFuture().join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    }
  }
}
