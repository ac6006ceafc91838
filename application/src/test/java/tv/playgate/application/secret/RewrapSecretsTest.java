package tv.playgate.application.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.RewrapSecrets.Result;
import tv.playgate.application.port.out.KeyWrapping;
import tv.playgate.application.port.out.RestingSecrets;
import tv.playgate.application.port.out.SecretCorruptedException;
import tv.playgate.application.port.out.UnavailableException;
import tv.playgate.domain.secret.RestingSecret;
import tv.playgate.domain.secret.Secret;
import tv.playgate.domain.secret.SecretPlace;
import tv.playgate.domain.secret.WrappedSecret;

class RewrapSecretsTest {

  private final Shelf shelf = new Shelf();

  @Test
  void putsEverySecretUnderTheNewKeyPageByPage() {
    for (int i = 0; i < 1_250; i++) {
      shelf.put(String.format(Locale.ROOT, "%04d", i), i % 5 == 0 ? "new:s" + i : "old:s" + i);
    }

    assertThat(rewrapped()).isEqualTo(new Result(1_000, 250, 0, 0));
    assertThat(shelf.texts.values()).allMatch(text -> text.startsWith("new:"));
    assertThat(shelf.texts).containsEntry("0001", "new:s1");
    assertThat(rewrapped()).isEqualTo(new Result(0, 1_250, 0, 0));
  }

  @Test
  void doesNothingWhereThereIsNothing() {
    assertThat(rewrapped()).isEqualTo(Result.NONE);
  }

  @Test
  void leavesWhatSomebodyChangedMeanwhile() {
    shelf.put("a", "old:s");
    shelf.meanwhile = Optional.of("new:t");

    assertThat(rewrapped()).isEqualTo(new Result(0, 0, 1, 0));
    assertThat(shelf.texts).containsEntry("a", "new:t");
  }

  @Test
  void leavesWhatDoesNotOpenAndGoesOn() {
    shelf.put("a", "lost:s");
    shelf.put("b", "old:t");

    assertThat(rewrapped()).isEqualTo(new Result(1, 0, 0, 1));
    assertThat(shelf.texts).containsEntry("a", "lost:s").containsEntry("b", "new:t");
  }

  @Test
  void failsWhereTheStoreIsGoneAndMayBeRepeated() {
    shelf.put("a", "old:s");
    shelf.gone = true;
    assertThat(Secrets.rewrapSecrets(shelf, new Prefixes()).rewrap(call()).toCompletableFuture())
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .withCauseInstanceOf(UnavailableException.class);

    shelf.gone = false;
    assertThat(rewrapped()).isEqualTo(new Result(1, 0, 0, 0));
  }

  private Result rewrapped() {
    return Secrets.rewrapSecrets(shelf, new Prefixes()).rewrap(call()).toCompletableFuture().join();
  }

  private static Call call() {
    return Call.arriving(Instant.parse("2026-06-01T00:00:00Z"), Duration.ofMinutes(1));
  }

  /** Wraps by writing the key's name before the secret. */
  private static final class Prefixes implements KeyWrapping {

    @Override
    public CompletionStage<WrappedSecret> wrap(Call call, SecretPlace place, Secret secret) {
      return CompletableFuture.completedFuture(wrapped("new:" + secret.reveal()));
    }

    @Override
    public CompletionStage<Secret> unwrap(Call call, SecretPlace place, WrappedSecret wrapped) {
      String text = text(wrapped);
      return text.startsWith("lost:")
          ? CompletableFuture.failedFuture(new SecretCorruptedException("no such key", null))
          : CompletableFuture.completedFuture(Secret.of(text.split(":", 2)[1]));
    }

    @Override
    public boolean isCurrent(Call call, WrappedSecret wrapped) {
      return text(wrapped).startsWith("new:");
    }
  }

  private static WrappedSecret wrapped(String text) {
    return new WrappedSecret(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(WrappedSecret wrapped) {
    return new String(wrapped.bytes(), StandardCharsets.UTF_8);
  }

  private static final class Shelf implements RestingSecrets {

    private final TreeMap<String, String> texts = new TreeMap<>();
    private Optional<String> meanwhile = Optional.empty();
    private boolean gone;

    void put(String key, String text) {
      texts.put(key, text);
    }

    @Override
    public CompletionStage<List<RestingSecret>> page(Call call, @Nullable String after, int limit) {
      if (gone) {
        return CompletableFuture.failedFuture(new UnavailableException("gone", null));
      }
      Map<String, String> rest = after == null ? texts : texts.tailMap(after, false);
      return CompletableFuture.completedFuture(
          rest.entrySet().stream().limit(limit).map(Shelf::resting).toList());
    }

    private static RestingSecret resting(Map.Entry<String, String> entry) {
      return new RestingSecret(
          entry.getKey(),
          new SecretPlace(entry.getKey(), entry.getKey().getBytes(StandardCharsets.UTF_8)),
          wrapped(entry.getValue()));
    }

    @Override
    public CompletionStage<Boolean> replace(Call call, RestingSecret read, WrappedSecret by) {
      meanwhile.ifPresent(text -> texts.put(read.key(), text));
      return CompletableFuture.completedFuture(
          texts.replace(read.key(), text(read.wrapped()), text(by)));
    }
  }
}
