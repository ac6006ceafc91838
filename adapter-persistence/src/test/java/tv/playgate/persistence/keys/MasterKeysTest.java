package tv.playgate.persistence.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;
import static tv.playgate.application.fixture.Stages.failure;
import static tv.playgate.persistence.keys.KeyLines.file;
import static tv.playgate.persistence.keys.KeyLines.id;
import static tv.playgate.persistence.keys.KeyLines.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.playgate.application.fixture.ContentFixture;
import tv.playgate.application.port.out.KeyWrapping;
import tv.playgate.application.port.out.SecretCorruptedException;
import tv.playgate.application.port.out.UnavailableException;
import tv.playgate.domain.license.KeyField;
import tv.playgate.domain.secret.Secret;
import tv.playgate.domain.secret.SecretPlace;
import tv.playgate.domain.secret.WrappedSecret;

/** The keys of a running process. */
class MasterKeysTest {

  private static final Duration NEVER = Duration.ofDays(1);
  private static final Secret KEY = Secret.of("00112233445566778899aabbccddeeff");
  private static final FollowedRing.Pace OFTEN =
      new FollowedRing.Pace(
          Duration.ofMillis(20), Duration.ofMillis(20), Duration.ofSeconds(20), 100);
  private static final FollowedRing.Pace WHERE_ASKED =
      new FollowedRing.Pace(NEVER, Duration.ofMillis(20), Duration.ofSeconds(20), 100);

  private final SecretPlace place = KeyField.CONTENT_KEY.of(ContentFixture.id());
  @TempDir Path directory;
  private Path path = Path.of("");

  @BeforeEach
  void write() throws IOException {
    path = directory.resolve("master.key");
    Files.writeString(path, file(line(0)));
  }

  private WrappedSecret under(int number) {
    KeyWrapping wrapping = MasterKeys.wrappingUnder(Secret.of(line(number)));
    return answer(wrapping.wrap(call(), place, KEY));
  }

  private static KeyWrapping wrapping(FollowedRing ring) {
    return new RingWrapping(ring, new java.security.SecureRandom());
  }

  private void replace(String text) throws IOException {
    Path fresh = Files.writeString(directory.resolve("fresh"), text);
    Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
  }

  @Test
  void openAndWrapWithoutWaiting() {
    try (MasterKeys keys = MasterKeys.open(path)) {
      CompletableFuture<Secret> opened =
          keys.wrapping().unwrap(call(), place, under(0)).toCompletableFuture();
      assertThat(opened).isCompletedWithValue(KEY);
      assertThat(keys.wrapping().wrap(call(), place, KEY).toCompletableFuture()).isCompleted();
    }
  }

  @Test
  void takeOverANewFirstKeyByThemselves() throws IOException {
    try (FollowedRing ring = FollowedRing.open(path, OFTEN, StillNeeded.unknown())) {
      replace(file(line(1), line(0)));
      Await.until("it wraps", () -> ring.current().first().id().equals(id(1)));
      assertThat(wrapping(ring).isCurrent(call(), under(1))).isTrue();
      assertThat(wrapping(ring).isCurrent(call(), under(0))).isFalse();
      assertThat(answer(wrapping(ring).unwrap(call(), place, under(0)))).isEqualTo(KEY);
    }
  }

  @Test
  void doSoWithinTenSeconds() throws IOException {
    try (MasterKeys keys = MasterKeys.open(path)) {
      WrappedSecret later = under(1);
      long start = System.nanoTime();
      replace(file(line(1), line(0)));
      Await.until("it wraps", () -> keys.wrapping().isCurrent(call(), later));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }
  }

  /** As Kubernetes does: a link to a directory that is swapped for another. */
  @Test
  void followLinksThatAreSwapped() throws IOException {
    Path one = Files.createDirectory(directory.resolve("..one"));
    Path two = Files.createDirectory(directory.resolve("..two"));
    Files.writeString(one.resolve("key"), file(line(0)));
    Files.writeString(two.resolve("key"), file(line(1), line(0)));
    Path data = Files.createSymbolicLink(directory.resolve("..data"), one);
    Path link = Files.createSymbolicLink(directory.resolve("key"), Path.of("..data", "key"));
    try (FollowedRing ring = FollowedRing.open(link, OFTEN, StillNeeded.unknown())) {
      Path swapped = Files.createSymbolicLink(directory.resolve("..tmp"), two);
      Files.move(swapped, data, StandardCopyOption.ATOMIC_MOVE);
      Await.until("it wraps", () -> ring.current().first().id().equals(id(1)));
    }
  }

  @Test
  void readTheFileAgainForAKeyThatTheyDoNotKnow() throws IOException {
    try (FollowedRing ring = FollowedRing.open(path, WHERE_ASKED, StillNeeded.unknown())) {
      replace(file(line(0), line(1)));
      CompletionStage<Secret> opened = wrapping(ring).unwrap(call(), place, under(1));
      assertThat(answer(opened)).isEqualTo(KEY);
    }
  }

  /** A read that began before he asked may have missed what was written in between. */
  @Test
  void letNobodyHaveWhatWasReadBeforeHeAsked() throws IOException {
    try (FollowedRing ring = FollowedRing.open(path, WHERE_ASKED, StillNeeded.unknown())) {
      for (int number = 1; number < 20; number++) {
        assertThat(failure(wrapping(ring).unwrap(call(), place, under(number))))
            .isInstanceOf(SecretCorruptedException.class);
        replace(file(line(0), line(number)));
        assertThat(answer(wrapping(ring).unwrap(call(), place, under(number)))).isEqualTo(KEY);
      }
    }
  }

  @Test
  void sayThatAKeyIsNotThere() {
    try (FollowedRing ring = FollowedRing.open(path, WHERE_ASKED, StillNeeded.unknown())) {
      assertThat(failure(wrapping(ring).unwrap(call(), place, under(1))))
          .isInstanceOf(SecretCorruptedException.class)
          .hasMessageContainingAll(id(1).toString(), id(0).toString());
    }
  }

  @Test
  void keepTheLastGoodKeysWhileTheFileIsNotGood() throws IOException {
    try (FollowedRing ring = FollowedRing.open(path, OFTEN, StillNeeded.unknown());
        Told told = new Told()) {
      for (String bad : List.of("", "geheim", file(line(0), line(1)).substring(0, 60))) {
        replace(bad);
        assertThat(failure(wrapping(ring).unwrap(call(), place, under(2))))
            .isInstanceOf(UnavailableException.class);
        assertThat(answer(wrapping(ring).unwrap(call(), place, under(0)))).isEqualTo(KEY);
      }
      Files.delete(path);
      Await.until("it is told", () -> told.has(path + ": cannot be read; the 1 keys"));
      assertThat(wrapping(ring).isCurrent(call(), under(0))).isTrue();
      replace(file(line(1)));
      Await.until("it wraps", () -> ring.current().first().id().equals(id(1)));
      Await.until("it is told", () -> told.has(path + ": is good again"));
      assertThat(told.text()).doesNotContain("geheim", line(0), line(0).substring(0, 10), line(1));
    }
  }

  /** An old file that was put back is well-formed, too. */
  @Test
  void stayWhileTheFileLacksOneUnderWhichSecretsRest() throws IOException {
    replace(file(line(1), line(0)));
    Set<MasterKeyId> needed = Set.of(id(1));
    try (FollowedRing ring =
            FollowedRing.open(
                path, OFTEN, gone -> gone.stream().filter(needed::contains).findAny());
        Told told = new Told()) {
      replace(file(line(0)));
      Await.until(
          "it is told",
          () -> told.has("lacks " + id(1) + ", under which secrets rest; the 2 keys"));
      assertThat(ring.isCurrent()).isFalse();
      assertThat(wrapping(ring).isCurrent(call(), under(1))).isTrue();
      assertThat(answer(wrapping(ring).unwrap(call(), place, under(1)))).isEqualTo(KEY);

      replace(file(line(2), line(1)));
      Await.until("it wraps", () -> ring.current().first().id().equals(id(2)));
      Await.until("it is told", () -> told.has(path + ": is good again"));
      assertThat(ring.isCurrent()).isTrue();
      assertThat(ring.current().ids()).as("nothing rests under the other").doesNotContain(id(0));
    }
  }

  @Test
  void areNotSearchedForAgainAtEveryLook() throws IOException {
    AtomicInteger searches = new AtomicInteger();
    StillNeeded counting =
        gone -> {
          searches.incrementAndGet();
          return gone.stream().findAny();
        };
    try (FollowedRing ring = FollowedRing.open(path, OFTEN, counting)) {
      replace(file(line(1)));
      for (int i = 0; i < 5; i++) {
        assertThat(failure(ring.fresh(call()))).isInstanceOf(UnavailableException.class);
      }
      assertThat(searches).hasValue(1);

      replace(file(line(2)));
      assertThat(failure(ring.fresh(call()))).isInstanceOf(UnavailableException.class);
      assertThat(searches).as("of another file").hasValue(2);
    }
  }

  @Test
  void stayWhileItCannotBeKnownWhatRestsUnderThem() throws IOException {
    StillNeeded unavailable =
        gone -> {
          throw new UnavailableException("database: cannot be reached", null);
        };
    try (FollowedRing ring = FollowedRing.open(path, OFTEN, unavailable);
        Told told = new Told()) {
      replace(file(line(1)));
      Await.until("it is told", () -> told.has("cannot be known now; the 1 keys"));
      assertThat(ring.current().first().id()).isEqualTo(id(0));

      replace(file(line(1), line(0)));
      Await.until("it wraps", () -> ring.current().first().id().equals(id(1)));
    }
  }

  @Test
  void tellATroubleOnce() throws IOException {
    try (FollowedRing ring = FollowedRing.open(path, OFTEN, StillNeeded.unknown());
        Told told = new Told()) {
      replace("geheim");
      for (int i = 0; i < 5; i++) {
        assertThat(failure(ring.fresh(call()))).isInstanceOf(UnavailableException.class);
      }
      assertThat(told.messages()).hasSize(1);
    }
  }

  @Test
  void letNoMoreWaitThanThereIsRoomFor() {
    FollowedRing.Pace few = new FollowedRing.Pace(NEVER, NEVER, NEVER, 3);
    FollowedRing ring = FollowedRing.open(path, few, StillNeeded.unknown());
    List<CompletionStage<MasterKeyRing>> waiting =
        IntStream.range(0, 3).mapToObj(i -> ring.fresh(call())).toList();
    assertThat(failure(ring.fresh(call())))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("too much waits for it");
    ring.close();
    waiting.forEach(
        waiter ->
            assertThat(failure(waiter))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("is followed no more"));
    assertThat(failure(ring.fresh(call()))).isInstanceOf(UnavailableException.class);
    assertThat(ring.current().first().id()).isEqualTo(id(0));
  }

  @Test
  void letNobodyWaitForLong() {
    FollowedRing.Pace slow = new FollowedRing.Pace(NEVER, NEVER, Duration.ofMillis(50), 100);
    try (FollowedRing ring = FollowedRing.open(path, slow, StillNeeded.unknown())) {
      assertThat(failure(wrapping(ring).unwrap(call(), place, under(1))))
          .isInstanceOf(UnavailableException.class)
          .hasMessageContaining("was not read in time");
    }
  }

  @Test
  void showNothingOfAKey() {
    try (MasterKeys keys = MasterKeys.open(path)) {
      for (Object shown : List.of(keys, keys.wrapping(), MasterKeyFile.at(path))) {
        assertThat(shown.toString()).doesNotContain(line(0), line(0).substring(0, 10));
      }
    }
  }
}
