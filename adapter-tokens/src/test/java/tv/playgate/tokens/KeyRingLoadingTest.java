package tv.playgate.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;
import static tv.playgate.application.fixture.Stages.failure;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tv.playgate.application.Call;
import tv.playgate.application.fake.InMemoryKeyWrapping;
import tv.playgate.application.fake.InMemoryTokenKeys;
import tv.playgate.application.fixture.OwnKeyFixture;
import tv.playgate.application.fixture.RsaKeys;
import tv.playgate.application.port.out.KeyWrapping;
import tv.playgate.application.port.out.SecretCorruptedException;
import tv.playgate.application.port.out.UnavailableException;
import tv.playgate.domain.key.KeyId;
import tv.playgate.domain.key.OwnKey;
import tv.playgate.domain.secret.Secret;
import tv.playgate.domain.secret.SecretPlace;
import tv.playgate.domain.secret.WrappedSecret;

class KeyRingLoadingTest {

  private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

  private final InMemoryTokenKeys store = new InMemoryTokenKeys();
  private final CountingWrapping wrapping = new CountingWrapping();
  private final KeyRingLoading loading = new KeyRingLoading(store, wrapping, Runnable::run);

  private KeyRing loaded() {
    return answer(loading.load(call(), KeyRing.EMPTY));
  }

  private void add(OwnKey key) {
    answer(store.add(call(), key));
  }

  @Test
  void opensWhatIsNewAndNothingTwice() {
    KeyRing first = loaded();
    assertThat(wrapping.unwrapped.get()).isEqualTo(1);

    KeyRing same = answer(loading.load(call(), first));
    assertThat(wrapping.unwrapped.get()).isEqualTo(1);
    assertThat(same.keys()).isEqualTo(first.keys());

    answer(loading.addAnother(call()));
    assertThat(answer(loading.load(call(), same)).keys()).hasSize(2);
    assertThat(wrapping.unwrapped.get()).isEqualTo(2);
  }

  @Test
  void leavesOutAKeyThatDoesNotOpen() {
    KeyId good = loaded().keys().get(0).stored().id();
    add(OwnKeyFixture.ownKey(THEN.plusSeconds(86_400 * 365 * 10L)));

    KeyRing ring = loaded();
    assertThat(ring.keys()).extracting(key -> key.stored().id()).containsExactly(good);

    int before = wrapping.unwrapped.get();
    assertThat(answer(loading.load(call(), ring))).isEqualTo(ring);
    assertThat(wrapping.unwrapped.get()).as("nothing is tried again").isEqualTo(before);
  }

  @Test
  void leavesOutAKeyWhosePublicHalfWasSwapped() {
    OwnKey good = loaded().keys().get(0).stored();
    KeyId id = OwnKeyFixture.id();
    WrappedSecret own =
        answer(
            wrapping.wrap(
                call(), OwnKey.placeOf(id), Secret.of(RsaSigningKey.generate().base64())));
    add(new OwnKey(id, RsaKeys.pem(RsaKeys.ONE.getPublic()), own, THEN));
    add(new OwnKey(OwnKeyFixture.id(), good.publicKey(), good.privateKey(), THEN));

    assertThat(loaded().keys()).extracting(RingKey::stored).containsExactly(good);
  }

  @Test
  void leavesOutWhatIsNoPrivateKeyAndRepeatsNothingOfIt() {
    loaded();
    KeyId id = OwnKeyFixture.id();
    Secret noKey = Secret.of("bm8ga2V5");
    WrappedSecret wrapped = answer(wrapping.wrap(call(), OwnKey.placeOf(id), noKey));
    add(new OwnKey(id, RsaKeys.pem(RsaKeys.ONE.getPublic()), wrapped, THEN));

    assertThat(loaded().keys()).hasSize(1);
  }

  @Test
  void failsWhereNoKeyOpens() {
    add(OwnKeyFixture.ownKey(THEN));

    assertThat(failure(loading.load(call(), KeyRing.EMPTY)))
        .isInstanceOf(SecretCorruptedException.class)
        .hasMessage("media token keys: none of them opens");
  }

  @Test
  void failsRatherThanLosingKeysWhereTheWrappingIsDown() {
    loaded();
    wrapping.down = true;

    assertThat(failure(loading.load(call(), KeyRing.EMPTY)))
        .isInstanceOf(UnavailableException.class);
  }

  @Test
  void printsNothingOfAPrivateKey() {
    KeyRing ring = loaded();

    assertThat(ring.toString())
        .isEqualTo("KeyRing[keys=[RingKey(" + ring.keys().get(0).stored().id() + ")], leftOut=[]]");
  }

  private static final class CountingWrapping implements KeyWrapping {

    private final InMemoryKeyWrapping real = new InMemoryKeyWrapping();
    private final AtomicInteger unwrapped = new AtomicInteger();
    private volatile boolean down;

    @Override
    public CompletionStage<WrappedSecret> wrap(Call call, SecretPlace place, Secret secret) {
      return real.wrap(call, place, secret);
    }

    @Override
    public CompletionStage<Secret> unwrap(Call call, SecretPlace place, WrappedSecret wrapped) {
      unwrapped.incrementAndGet();
      return down
          ? CompletableFuture.failedFuture(new UnavailableException("down", null))
          : real.unwrap(call, place, wrapped);
    }

    @Override
    public boolean isCurrent(Call call, WrappedSecret wrapped) {
      return real.isCurrent(call, wrapped);
    }
  }
}
