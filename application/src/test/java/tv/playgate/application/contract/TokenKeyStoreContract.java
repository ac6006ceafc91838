package tv.playgate.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.OwnKeyFixture.ownKey;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;
import static tv.playgate.application.fixture.Stages.failure;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tv.playgate.application.fixture.Names;
import tv.playgate.application.port.out.TokenKeyStore;
import tv.playgate.domain.key.KeyId;
import tv.playgate.domain.key.OwnKey;

/**
 * What every {@link TokenKeyStore} must do. Extend it and hand in the store, which must be empty at
 * the start of each test.
 */
public abstract class TokenKeyStoreContract {

  private static final Instant THEN = Instant.parse("2026-01-01T00:00:00.123Z");

  /** The store under test, the same one throughout a test. */
  protected abstract TokenKeyStore store();

  @Test
  void holdsNothingAtFirst() {
    assertThat(all()).isEmpty();
  }

  @Test
  void keepsEveryMember() {
    OwnKey key = ownKey(new KeyId(Names.unique(Names.UNICODE)), THEN);

    add(key);

    assertThat(all()).containsExactly(key);
  }

  @Test
  void givesTheNewestFirst() {
    OwnKey middle = ownKey(THEN.plusMillis(1));
    OwnKey oldest = ownKey(THEN);
    OwnKey newest = ownKey(THEN.plusMillis(2));

    add(middle);
    add(oldest);
    add(newest);

    assertThat(all()).containsExactly(newest, middle, oldest);
  }

  @Test
  void givesKeysOfTheSameInstantInAStableOrder() {
    IntStream.range(0, 5).forEach(i -> add(ownKey(THEN)));

    assertThat(all()).hasSize(5).isEqualTo(all());
  }

  @Test
  void refusesAKeyWhoseIdIsThere() {
    OwnKey key = ownKey(THEN);
    add(key);

    assertThat(failure(store().add(call(), ownKey(key.id(), THEN.plusSeconds(1)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(key.id().value());
    assertThat(all()).containsExactly(key);
  }

  @Test
  void tellsIdsApartByCase() {
    OwnKey key = ownKey(THEN);
    OwnKey other = ownKey(new KeyId(Names.inOtherCase(key.id().value())), THEN.plusSeconds(1));
    add(key);

    add(other);

    assertThat(all()).containsExactly(other, key);
  }

  @Test
  void addsAFirstKeyOnlyWhereThereIsNone() {
    OwnKey first = ownKey(THEN);

    assertThat(addFirst(first)).isTrue();
    assertThat(addFirst(ownKey(THEN.plusSeconds(1)))).isFalse();
    assertThat(addFirst(first)).as("the same once more").isFalse();
    assertThat(all()).containsExactly(first);
  }

  @Test
  void addsNoFirstKeyAfterAnother() {
    OwnKey key = ownKey(THEN);
    add(key);

    assertThat(addFirst(ownKey(THEN.plusSeconds(1)))).isFalse();
    assertThat(all()).containsExactly(key);
  }

  @Test
  void addsOneFirstKeyWhereManyTryAtOnce() {
    List<OwnKey> candidates = IntStream.range(0, 16).mapToObj(i -> ownKey(THEN)).toList();

    List<CompletionStage<Boolean>> tries =
        candidates.stream().map(key -> store().addFirst(call(), key)).toList();
    List<Boolean> outcomes = tries.stream().map(outcome -> answer(outcome)).toList();

    assertThat(outcomes).containsOnlyOnce(true);
    assertThat(all()).containsExactly(candidates.get(outcomes.indexOf(true)));
  }

  @Test
  void keepsOneKeyWhereManyAddTheSameIdAtOnce() {
    KeyId id = ownKey(THEN).id();

    List<CompletionStage<Void>> tries =
        IntStream.range(0, 8).mapToObj(i -> store().add(call(), ownKey(id, THEN))).toList();
    long kept = tries.stream().filter(TokenKeyStoreContract::succeeds).count();

    assertThat(kept).isEqualTo(1);
    assertThat(all()).hasSize(1);
  }

  private static boolean succeeds(CompletionStage<Void> stage) {
    return answer(stage.handle((done, failure) -> failure == null));
  }

  private void add(OwnKey key) {
    answer(store().add(call(), key));
  }

  private boolean addFirst(OwnKey key) {
    return answer(store().addFirst(call(), key));
  }

  private List<OwnKey> all() {
    return answer(store().all(call()));
  }
}
