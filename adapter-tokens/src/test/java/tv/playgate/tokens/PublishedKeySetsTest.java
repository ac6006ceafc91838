package tv.playgate.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.tokens.ScriptedKeySets.jwk;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tv.playgate.application.fixture.MovableClock;
import tv.playgate.application.fixture.RsaKeys;

class PublishedKeySetsTest {

  private static final URI ONE = URI.create("https://one.example/jwks");
  private static final URI OTHER = URI.create("https://other.example/jwks");
  private static final String A = jwk(RsaKeys.ONE.getPublic(), ",\"kid\":\"a\"");
  private static final String B = jwk(RsaKeys.OTHER.getPublic(), ",\"kid\":\"b\"");

  private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
  private final ScriptedKeySets documents = new ScriptedKeySets();
  private final Set<URI> addresses = new HashSet<>(Set.of(ONE));
  private final PublishedKeySets sets =
      new PublishedKeySets(documents, () -> addresses, clock, clock::nanos, Runnable::run);

  private void beatAfter(Duration step) {
    clock.advance(step);
    sets.beat();
  }

  private void assertKeys(URI address, String... names) {
    assertThat(sets.keys(address)).extracting(VerifyingKey::id).containsExactly(names);
  }

  @Test
  void readsASetAsSoonAsItsAddressAppears() {
    documents.publish(ONE, A);
    documents.publish(OTHER, B);
    assertKeys(ONE);

    sets.beat();
    assertKeys(ONE, "a");

    addresses.add(OTHER);
    sets.beat();
    assertKeys(OTHER, "b");
    assertThat(documents.fetched()).containsExactly(ONE, OTHER);
  }

  @Test
  void forgetsASetWhoseAddressIsGone() {
    documents.publish(ONE, A);
    sets.beat();
    addresses.clear();

    sets.beat();

    assertKeys(ONE);
  }

  @Test
  void readsASetAgainAfterFiveMinutesAndNotBefore() {
    documents.publish(ONE, A);
    sets.beat();
    documents.publish(ONE, A, B);

    beatAfter(Duration.ofSeconds(299));
    assertKeys(ONE, "a");
    beatAfter(Duration.ofSeconds(1));
    assertKeys(ONE, "a", "b");
  }

  @Test
  void keepsWhatItReadForAsLongAsAnOutageLasts() {
    documents.publish(ONE, A);
    sets.beat();
    documents.breakDown(ONE);

    for (int i = 0; i < 1_000; i++) {
      beatAfter(Duration.ofMinutes(30));
    }

    assertKeys(ONE, "a");
  }

  @Test
  void keepsWhatItReadWhereTheDocumentIsNoSet() {
    documents.publish(ONE, A);
    sets.beat();
    documents.publishText(ONE, "<html>maintenance</html>");

    beatAfter(Duration.ofMinutes(5));

    assertKeys(ONE, "a");
  }

  @Test
  void dropsKeysThatThePublisherWithdrew() {
    documents.publish(ONE, A, B);
    sets.beat();
    documents.publish(ONE, B);

    beatAfter(Duration.ofMinutes(5));

    assertKeys(ONE, "b");
  }

  @Test
  void triesAgainEverMoreSlowlyAfterFailures() {
    sets.beat();
    for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
      int before = documents.fetches();
      beatAfter(Duration.ofSeconds(seconds).minusMillis(1));
      assertThat(documents.fetches()).as("just before %d s", seconds).isEqualTo(before);
      beatAfter(Duration.ofMillis(1));
      assertThat(documents.fetches()).as("after %d s", seconds).isEqualTo(before + 1);
    }
    documents.publish(ONE, A);
    beatAfter(Duration.ofMinutes(1));
    assertKeys(ONE, "a");
  }

  @Test
  void readsNoSetTwiceAtOnce() {
    CompletableFuture<String> slow = new CompletableFuture<>();
    documents.answerNothingFor(slow);
    sets.beat();

    sets.wishEarly();
    beatAfter(Duration.ofHours(1));
    assertThat(documents.fetches()).isEqualTo(1);

    slow.complete("{\"keys\":[" + A + "]}");
    assertKeys(ONE, "a");
  }

  @Test
  void grantsOneWishForAllSetsInThirtySeconds() {
    addresses.add(OTHER);
    documents.publish(ONE, A);
    documents.publish(OTHER, A);
    sets.beat();
    assertThat(documents.fetches()).isEqualTo(2);

    for (int i = 0; i < 1_000; i++) {
      sets.wishEarly();
      sets.beat();
    }
    assertThat(documents.fetches()).as("all sets, once").isEqualTo(4);

    clock.advance(Duration.ofSeconds(29));
    sets.wishEarly();
    sets.beat();
    assertThat(documents.fetches()).isEqualTo(4);

    clock.advance(Duration.ofSeconds(1));
    sets.wishEarly();
    sets.beat();
    assertThat(documents.fetches()).isEqualTo(6);
  }

  @Test
  void goesOnAfterAnAdapterOrAConfigurationThatThrows() {
    PublishedKeySets throwing =
        new PublishedKeySets(
            (call, address) -> {
              throw new IllegalStateException("broken");
            },
            () -> {
              if (addresses.isEmpty()) {
                throw new IllegalStateException("no configuration");
              }
              return addresses;
            },
            clock,
            clock::nanos,
            Runnable::run);
    throwing.beat();
    addresses.clear();
    throwing.beat();

    assertThat(throwing.keys(ONE)).isEmpty();
  }
}
