package tv.playgate.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;
import static tv.playgate.application.fixture.Stages.failure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tv.playgate.application.Call;
import tv.playgate.application.fixture.ContentFixture;
import tv.playgate.application.fixture.OwnKeyFixture;
import tv.playgate.application.port.in.RewrapSecrets;
import tv.playgate.application.port.out.KeyWrapping;
import tv.playgate.application.port.out.RestingSecrets;
import tv.playgate.application.port.out.UnavailableException;
import tv.playgate.application.secret.Secrets;
import tv.playgate.domain.key.OwnKey;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.license.KeyField;
import tv.playgate.domain.license.WrappedKeys;
import tv.playgate.domain.secret.RestingSecret;
import tv.playgate.domain.secret.Secret;
import tv.playgate.domain.secret.SecretPlace;
import tv.playgate.domain.secret.WrappedSecret;
import tv.playgate.persistence.keys.MasterKeyFile;
import tv.playgate.persistence.keys.MasterKeyId;
import tv.playgate.persistence.keys.MasterKeys;
import tv.playgate.persistence.keys.SecretsByKey;

/** Rotations of the master key, step by step, and broken off between the steps. */
class KeyRotationTest {

  /** More than two pages of the rewrapping. */
  private static final int CONTENTS = 520;

  private static final Secret KEY = Secret.of("00112233445566778899aabbccddeeff");
  private static final Secret OWN = Secret.of("A".repeat(1_700));

  @TempDir Path directory;

  static Stream<PersistenceConfig> databases() {
    return Stream.of(
        OpenDatabase.newH2File(OpenDatabase.temporaryDirectory()), PostgresServer.newDatabase());
  }

  private MasterKeyFile file() throws IOException {
    Path path = directory.resolve("master.key");
    if (Files.notExists(path)) {
      Files.writeString(path, Base64.getEncoder().encodeToString(new byte[32]));
    }
    return MasterKeyFile.at(path);
  }

  private static PersistenceAdapter open(PersistenceConfig config) {
    return PersistenceAdapter.open(config, Clock.systemUTC());
  }

  @ParameterizedTest
  @MethodSource("databases")
  void leaveEverythingUnderTheNewKeyAndNothingUnderTheOldOne(PersistenceConfig config)
      throws IOException {
    try (PersistenceAdapter adapter = open(config)) {
      MasterKeyId old = file().keys().get(0);
      fill(adapter, file().wrapping(), CONTENTS);
      long all = 2L * CONTENTS + 1;
      assertThat(counted(adapter).under(old)).isEqualTo(all);

      MasterKeyId current = file().promote();
      assertThat(rewrapped(adapter, file().wrapping()))
          .isEqualTo(new RewrapSecrets.Result(all, 0, 0, 0));
      assertThat(counted(adapter).counts()).containsOnlyKeys(current).containsValue(all);
      assertThat(rewrapped(adapter, file().wrapping()))
          .as("once more")
          .isEqualTo(new RewrapSecrets.Result(0, all, 0, 0));

      file().remove(List.of(old));
      assertThatEverythingOpens(adapter, file().wrapping());
    }
  }

  /** Whoever is killed leaves the file old or new, and some secrets under either key. */
  @ParameterizedTest
  @MethodSource("databases")
  void openEverythingWhereverTheyAreBrokenOff(PersistenceConfig config) throws IOException {
    try (PersistenceAdapter adapter = open(config)) {
      fill(adapter, file().wrapping(), 5);
      for (int replaced = 0; replaced < 11; replaced += 2) {
        file().promote();
        assertThatEverythingOpens(adapter, file().wrapping());

        RestingSecrets broken = brokenAfter(adapter.restingSecrets(), replaced);
        assertThat(failure(Secrets.rewrapSecrets(broken, file().wrapping()).rewrap(call())))
            .isInstanceOf(UnavailableException.class);
        assertThat(counted(adapter).under(file().keys().get(0))).isEqualTo(replaced);
        assertThatEverythingOpens(adapter, file().wrapping());
      }
      RewrapSecrets.Result finished = rewrapped(adapter, file().wrapping());
      assertThat(finished.rewrapped() + finished.current()).isEqualTo(11);
      assertThat(counted(adapter).counts()).containsOnlyKeys(file().keys().get(0));
      file().remove(file().keys().subList(1, file().keys().size()));
      assertThatEverythingOpens(adapter, file().wrapping());
    }
  }

  /** Another process serves on all the while, and hears of the new key from its file. */
  @ParameterizedTest
  @MethodSource("databases")
  void neverLeaveARunningProcessWithoutItsKeys(PersistenceConfig config) throws IOException {
    try (PersistenceAdapter adapter = open(config);
        MasterKeys serving = file().follow(adapter.restingSecrets(), Clock.systemUTC())) {
      fill(adapter, serving.wrapping(), 5);
      for (int i = 0; i < 3; i++) {
        file().promote();
        rewrapped(adapter, file().wrapping());
        assertThatEverythingOpens(adapter, serving.wrapping());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void leaveARunningProcessItsKeysWhereAnOldFileIsPutBack(PersistenceConfig config)
      throws IOException {
    String old = Files.readString(Path.of(file().toString()));
    try (PersistenceAdapter adapter = open(config)) {
      MasterKeyId first = file().keys().get(0);
      fill(adapter, file().wrapping(), CONTENTS);
      MasterKeyId second = file().promote();
      rewrapped(adapter, file().wrapping());
      try (MasterKeys serving = file().follow(adapter.restingSecrets(), Clock.systemUTC())) {
        Files.writeString(Path.of(file().toString()), old);

        assertThatItIsLookedAtAndRefused(serving);
        assertThatEverythingOpens(adapter, serving.wrapping());
        assertThat(counted(adapter).counts()).containsOnlyKeys(second);
        assertThat(file().keys()).containsExactly(first);
      }
    }
  }

  /** A secret under a key that nobody has makes it look. */
  private static void assertThatItIsLookedAtAndRefused(MasterKeys serving) {
    WrappedSecret unknown =
        wrapped(
            MasterKeys.wrappingUnder(
                Secret.of(Base64.getEncoder().encodeToString("x".repeat(32).getBytes(UTF_8)))),
            KeyField.CONTENT_KEY.of(ContentFixture.id()),
            OWN);
    assertThat(
            failure(
                serving
                    .wrapping()
                    .unwrap(call(), KeyField.CONTENT_KEY.of(ContentFixture.id()), unknown)))
        .isInstanceOf(UnavailableException.class);
    assertThat(serving.areCurrent()).isFalse();
  }

  /** Copies of the file: the key is everywhere before it wraps anywhere. */
  @ParameterizedTest
  @MethodSource("databases")
  void workForReplicasThatHaveCopiesOfTheFile(PersistenceConfig config) throws IOException {
    Path copy = directory.resolve("copy.key");
    Files.copy(Path.of(file().toString()), copy);
    try (PersistenceAdapter adapter = open(config)) {
      fill(adapter, file().wrapping(), 5);
      MasterKeyId added = file().add();
      Files.copy(
          Path.of(file().toString()), copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      try (MasterKeys elsewhere = MasterKeys.open(copy)) {
        assertThat(file().promote()).isEqualTo(added);
        rewrapped(adapter, file().wrapping());
        assertThatEverythingOpens(adapter, elsewhere.wrapping());

        // It wraps under the old key until it has the new file; everybody opens that.
        save(adapter, elsewhere.wrapping(), ContentFixture.id());
        assertThatEverythingOpens(adapter, file().wrapping());
        assertThat(rewrapped(adapter, file().wrapping()).rewrapped()).isEqualTo(2);
        assertThatEverythingOpens(adapter, elsewhere.wrapping());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void leaveSecretsAloneThatDoNotOpen(PersistenceConfig config) throws IOException {
    try (PersistenceAdapter adapter = open(config)) {
      save(adapter, file().wrapping(), ContentFixture.id());
      Content strange = ContentFixture.content(ContentFixture.id());
      answer(adapter.contents().save(call(), List.of(strange)));
      file().promote();

      assertThat(rewrapped(adapter, file().wrapping()))
          .isEqualTo(new RewrapSecrets.Result(2, 0, 0, 2));
      assertThat(answer(adapter.contents().find(call(), strange.id()))).contains(strange);
      SecretsByKey counted = counted(adapter);
      assertThat(counted.under(file().keys().get(0))).isEqualTo(2);
      assertThat(
              counted.counts().values().stream().mapToLong(n -> n).sum() + counted.unrecognised())
          .isEqualTo(4);
    }
  }

  private static void fill(PersistenceAdapter adapter, KeyWrapping wrapping, int contents) {
    for (int i = 0; i < contents; i++) {
      save(adapter, wrapping, new ContentId(UUID.randomUUID()));
    }
    OwnKey own = OwnKeyFixture.ownKey(Instant.EPOCH);
    WrappedSecret wrapped = wrapped(wrapping, OwnKey.placeOf(own.id()), OWN);
    answer(
        adapter
            .tokenKeys()
            .add(call(), new OwnKey(own.id(), own.publicKey(), wrapped, own.madeAt())));
  }

  private static void save(PersistenceAdapter adapter, KeyWrapping wrapping, ContentId id) {
    Content plain = ContentFixture.content(id);
    Content content =
        new Content(
            id,
            plain.drm(),
            plain.kind(),
            null,
            new WrappedKeys(
                wrapped(wrapping, KeyField.CONTENT_KEY.of(id), KEY),
                null,
                wrapped(wrapping, KeyField.IV.of(id), KEY)),
            plain.terms(),
            null,
            null,
            null,
            null,
            null);
    answer(adapter.contents().save(call(), List.of(content)));
  }

  private static WrappedSecret wrapped(KeyWrapping wrapping, SecretPlace place, Secret secret) {
    return answer(wrapping.wrap(call(), place, secret));
  }

  private static RewrapSecrets.Result rewrapped(PersistenceAdapter adapter, KeyWrapping wrapping) {
    return answer(Secrets.rewrapSecrets(adapter.restingSecrets(), wrapping).rewrap(call()));
  }

  private static SecretsByKey counted(PersistenceAdapter adapter) {
    return answer(SecretsByKey.count(call(), adapter.restingSecrets()));
  }

  private static void assertThatEverythingOpens(PersistenceAdapter adapter, KeyWrapping wrapping) {
    List<RestingSecret> all = answer(adapter.restingSecrets().page(call(), null, 10_000));
    assertThat(all).isNotEmpty();
    for (RestingSecret secret : all) {
      Secret expected = secret.key().startsWith("tokenKey/") ? OWN : KEY;
      assertThat(answer(wrapping.unwrap(call(), secret.place(), secret.wrapped())))
          .isEqualTo(expected);
    }
  }

  /** The secrets, until that many were replaced. */
  private static RestingSecrets brokenAfter(RestingSecrets secrets, int replacements) {
    AtomicInteger left = new AtomicInteger(replacements);
    return new RestingSecrets() {
      @Override
      public CompletionStage<List<RestingSecret>> page(
          Call call, @Nullable String after, int limit) {
        return secrets.page(call, after, limit);
      }

      @Override
      public CompletionStage<Boolean> replace(Call call, RestingSecret read, WrappedSecret by) {
        return left.getAndDecrement() > 0
            ? secrets.replace(call, read, by)
            : CompletableFuture.failedFuture(new UnavailableException("broken off", null));
      }
    };
  }
}
