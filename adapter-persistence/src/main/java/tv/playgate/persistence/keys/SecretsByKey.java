package tv.playgate.persistence.keys;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.RestingSecrets;
import tv.playgate.domain.secret.RestingSecret;

/**
 * How many secrets rest under which master key.
 *
 * @param counts by key; keys under which nothing rests are left out
 * @param unrecognised how many are of a format that says no key
 */
public record SecretsByKey(Map<MasterKeyId, Long> counts, long unrecognised) {

  private static final int PAGE = 1_000;

  public SecretsByKey {
    counts = Map.copyOf(counts);
  }

  /**
   * Counts them, page by page. Completes on a thread of the store, and fails only if that fails.
   *
   * @param call whose deadline must leave time for all pages
   */
  public static CompletionStage<SecretsByKey> count(Call call, RestingSecrets secrets) {
    return count(call, secrets, null, new SecretsByKey(Map.of(), 0));
  }

  private static CompletionStage<SecretsByKey> count(
      Call call, RestingSecrets secrets, @Nullable String after, SecretsByKey before) {
    return secrets
        .page(call, after, PAGE)
        .thenCompose(
            page ->
                page.size() < PAGE
                    ? CompletableFuture.completedFuture(before.and(page))
                    : count(call, secrets, page.get(PAGE - 1).key(), before.and(page)));
  }

  private SecretsByKey and(List<RestingSecret> page) {
    Map<MasterKeyId, Long> sums = new HashMap<>(counts);
    long strangers = unrecognised;
    for (RestingSecret secret : page) {
      Optional<MasterKeyId> key = MasterKeyId.of(secret.wrapped());
      if (key.isPresent()) {
        sums.merge(key.get(), 1L, Long::sum);
      } else {
        strangers++;
      }
    }
    return new SecretsByKey(sums, strangers);
  }

  /** How many rest under that one. */
  public long under(MasterKeyId key) {
    return counts.getOrDefault(key, 0L);
  }
}
