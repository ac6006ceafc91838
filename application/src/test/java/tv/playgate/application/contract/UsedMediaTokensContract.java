package tv.playgate.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.UsedMediaTokens;
import tv.playgate.domain.mediatoken.MediaTokenId;

/**
 * What every {@link UsedMediaTokens} must do. Extend it and hand in the store. The tests use tokens
 * of their own, so the store need not be empty and may be shared by all of them.
 */
public abstract class UsedMediaTokensContract {

  private static final Duration LIFETIME = Duration.ofMinutes(7);

  /** The store under test. */
  protected abstract UsedMediaTokens store();

  @Test
  void usesATokenOnce() {
    MediaTokenId token = MediaTokenId.random();

    assertThat(use(token)).isTrue();
    assertThat(use(token)).isFalse();
    assertThat(use(token)).isFalse();
  }

  @Test
  void usesEveryTokenForItself() {
    MediaTokenId token = MediaTokenId.random();

    assertThat(use(token)).isTrue();
    assertThat(use(MediaTokenId.random())).isTrue();
    assertThat(use(token)).isFalse();
  }

  @Test
  void usesATokenOnceWhateverEndIsGiven() {
    MediaTokenId token = MediaTokenId.random();
    Call call = call();

    assertThat(answer(store().use(call, token, call.instant().plus(LIFETIME)))).isTrue();
    assertThat(answer(store().use(call, token, call.instant().plusSeconds(1)))).isFalse();
    assertThat(answer(store().use(call, token, call.instant().plus(LIFETIME)))).isFalse();
  }

  @Test
  void remembersUsedTokensWhileOthersMayBeForgotten() {
    MediaTokenId token = MediaTokenId.random();
    assertThat(use(token)).isTrue();

    for (int i = 0; i < 50; i++) {
      Call call = call();
      Instant over = call.instant().minusSeconds(1);
      answer(store().use(call, MediaTokenId.random(), over));
    }

    assertThat(use(token)).isFalse();
  }

  @Test
  void letsOneOfManyUseATokenAtOnce() {
    MediaTokenId token = MediaTokenId.random();

    List<CompletionStage<Boolean>> uses =
        IntStream.range(0, 16).mapToObj(i -> start(token)).toList();

    assertThat(uses.stream().map(use -> answer(use)).toList()).containsOnlyOnce(true);
  }

  private boolean use(MediaTokenId token) {
    return answer(start(token));
  }

  private CompletionStage<Boolean> start(MediaTokenId token) {
    Call call = call();
    return store().use(call, token, call.instant().plus(LIFETIME));
  }
}
