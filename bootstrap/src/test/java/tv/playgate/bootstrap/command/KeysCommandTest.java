package tv.playgate.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.KeyWrapping;
import tv.playgate.bootstrap.command.CommandFixture.Outcome;
import tv.playgate.bootstrap.fixture.Installation;
import tv.playgate.bootstrap.wiring.CheckedConfiguration;
import tv.playgate.bootstrap.wiring.Materials;
import tv.playgate.bootstrap.wiring.Waiting;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.license.ContentKind;
import tv.playgate.domain.license.DrmSystem;
import tv.playgate.domain.license.KeyField;
import tv.playgate.domain.license.TokenTerms;
import tv.playgate.domain.license.WrappedKeys;
import tv.playgate.domain.secret.RestingSecret;
import tv.playgate.domain.secret.Secret;
import tv.playgate.domain.secret.SecretPlace;
import tv.playgate.domain.secret.WrappedSecret;
import tv.playgate.persistence.PersistenceAdapter;
import tv.playgate.persistence.keys.MasterKeyId;
import tv.playgate.persistence.keys.MasterKeys;

class KeysCommandTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Secret KEY = Secret.of("00112233445566778899aabbccddeeff");
  private static final String OLD = "66687aadf862bd77";

  @TempDir Path directory;
  private Installation installation = new Installation(Path.of(""), Clock.systemUTC().instant());

  @BeforeEach
  void install() throws IOException {
    installation = Installation.in(directory);
    save(materials().masterKeys().wrapping());
  }

  private Materials materials() {
    return CheckedConfiguration.read(
            installation.configuration(), Map.of(), Clock.systemUTC().instant())
        .materials();
  }

  private static Call call() {
    return Call.arriving(Clock.systemUTC().instant(), PATIENCE);
  }

  private static <T> T answer(CompletionStage<T> stage) {
    return Waiting.on(stage, PATIENCE);
  }

  private void save(KeyWrapping wrapping) {
    ContentId id = new ContentId(UUID.randomUUID());
    Content content =
        new Content(
            id,
            DrmSystem.FAIRPLAY,
            ContentKind.TIME_BASED,
            null,
            new WrappedKeys(
                wrapped(wrapping, KeyField.CONTENT_KEY.of(id)),
                null,
                wrapped(wrapping, KeyField.IV.of(id))),
            new TokenTerms(TokenTerms.DEFAULT_TOKEN_LIFETIME, null),
            null,
            null,
            null,
            null,
            null);
    try (PersistenceAdapter stores =
        PersistenceAdapter.open(materials().database(), Clock.systemUTC())) {
      answer(stores.contents().save(call(), List.of(content)));
    }
  }

  private static WrappedSecret wrapped(KeyWrapping wrapping, SecretPlace place) {
    return answer(wrapping.wrap(call(), place, KEY));
  }

  private void assertThatEverythingOpens() {
    KeyWrapping wrapping = materials().masterKeys().wrapping();
    try (PersistenceAdapter stores =
        PersistenceAdapter.open(materials().database(), Clock.systemUTC())) {
      List<RestingSecret> all = answer(stores.restingSecrets().page(call(), null, 100));
      assertThat(all)
          .isNotEmpty()
          .allSatisfy(
              secret ->
                  assertThat(answer(wrapping.unwrap(call(), secret.place(), secret.wrapped())))
                      .isEqualTo(KEY));
    }
  }

  private Outcome keys(String command, String... options) {
    Outcome outcome = CommandFixture.run(arguments(command, options));
    assertThat(outcome.out() + outcome.err()).doesNotContain(Installation.MASTER_KEY);
    return outcome;
  }

  private Object[] arguments(String command, String... options) {
    List<Object> arguments =
        new ArrayList<>(List.of("keys", command, "--config", installation.configuration()));
    arguments.addAll(List.of(options));
    return arguments.toArray();
  }

  private Outcome rotate() {
    return keys("rotate", "--settle", "PT0S");
  }

  private String first() {
    return materials().masterKeys().keys().get(0).hex();
  }

  @Test
  void listsKeysAndWhatRestsUnderThem() {
    assertThat(keys("list").succeeded().out().lines())
        .containsExactly(OLD + " wraps, 2 secrets rest under it");
  }

  @Test
  void addsAKeyThatTheRotationTakes() {
    assertThat(keys("add").succeeded().out()).contains("only opens yet");
    String added = materials().masterKeys().next().map(MasterKeyId::hex).orElseThrow();
    assertThat(keys("list").succeeded().out().lines())
        .containsExactly(
            OLD + " wraps, 2 secrets rest under it",
            added + " opens and is next, 0 secrets rest under it");
    assertThat(keys("add").failed().err()).contains(added + " is there already, and next");

    assertThat(rotate().succeeded().out().lines())
        .containsExactly(
            added + " wraps from now on.",
            "2 secrets rest under it by now.",
            "Remove the old key with 'keys prune' once every replica has this key file.");
    assertThat(keys("list").succeeded().out().lines())
        .containsExactly(
            added + " wraps, 2 secrets rest under it", OLD + " opens, 0 secrets rest under it");
    assertThatEverythingOpens();
  }

  @Test
  void makesANewKeyWhereNoneWasAdded() {
    rotate().succeeded();
    String second = first();
    rotate().succeeded();

    assertThat(materials().masterKeys().keys())
        .extracting(MasterKeyId::hex)
        .containsExactly(first(), second, OLD)
        .doesNotHaveDuplicates();
    assertThatEverythingOpens();
  }

  @Test
  void finishesARotationThatWasBrokenOffAndMakesNoOtherKey() {
    String promoted = materials().masterKeys().promote().hex();
    assertThatEverythingOpens();

    assertThat(rotate().succeeded().out().lines())
        .containsExactly(
            "An earlier rotation was not finished, and is now; no other key was made.",
            "2 secrets rest under " + promoted + " now, too.");
    assertThat(first()).isEqualTo(promoted);
    assertThatEverythingOpens();
  }

  @Test
  void finishesWithoutLettingAnotherKeyComeFirst() {
    assertThat(keys("rotate", "--finish").succeeded().out().lines())
        .containsExactly("Nothing was to be put under " + OLD + ".");
    keys("add").succeeded();
    keys("rotate", "--finish").succeeded();
    assertThat(first()).isEqualTo(OLD);
    String promoted = materials().masterKeys().promote().hex();
    assertThat(keys("rotate", "--finish").succeeded().out().lines())
        .containsExactly("2 secrets rest under " + promoted + " now, too.");
    assertThatEverythingOpens();
  }

  @Test
  void removesOldKeysOnceNothingRestsUnderThem() {
    materials().masterKeys().promote();
    assertThat(keys("prune").failed().err())
        .contains("2 secrets rest under " + OLD + ": run 'keys rotate' first");
    rotate().succeeded();
    keys("add").succeeded();

    assertThat(keys("prune").succeeded().out()).contains(OLD + " is removed.");
    assertThat(materials().masterKeys().keys()).hasSize(2).doesNotContain(new MasterKeyId(OLD));
    assertThat(keys("prune").succeeded().out()).contains("There is no old key to remove.");
    assertThatEverythingOpens();
  }

  @Test
  void saysThatSecretsRestUnderAKeyThatIsNotThere() {
    save(MasterKeys.wrappingUnder(Secret.of("AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=")));

    assertThat(keys("list").failed().err())
        .contains("2 secrets rest under 72cd6e8422c407fb, which is not there.");
    assertThat(rotate().failed().err()).contains("2 secrets do not open, and were left");
    assertThat(keys("list").failed().out()).contains(first() + " wraps, 2 secrets rest under it");
  }

  @Test
  void leavesTheFileAloneWhereTheDatabaseCannotBeHad() throws IOException {
    installation.withLine("database: {url: \"jdbc:postgresql://127.0.0.1:1/none\", user: nobody}");

    for (String command : List.of("list", "rotate", "prune")) {
      keys(command).failed();
    }
    assertThat(Files.readString(installation.file("master.key")).strip())
        .isEqualTo(Installation.MASTER_KEY);
  }

  @Test
  void needsNoFileButTheMasterKeys() throws IOException {
    for (String file :
        List.of("server.pem", "ca.pem", "admin-token", "tokens.pem", "authenticator")) {
      installation.without(file);
    }
    installation.with("catalog.json", "no catalog");

    keys("list").succeeded();
    keys("add").succeeded();
    rotate().succeeded();
    assertThat(keys("prune").succeeded().out()).contains(OLD + " is removed.");
  }

  @Test
  void refusesWhatItNeedsAndIsWrong() throws IOException {
    installation.without("server.pem").without("master.key");
    installation.withLine("database: {passwordFile: absent}").withLine("databse: {user: sa}");

    assertThat(keys("list").failed().err().lines())
        .extracting(line -> line.substring(0, line.indexOf(':')))
        .containsExactly("databse", "keys.masterKeyFile", "database.passwordFile");
  }

  @Test
  void takesNoOtherTimeToSettle() {
    for (String settle : List.of("-PT1S", "PT2H", "soon")) {
      keys("rotate", "--settle=" + settle).misused();
    }
  }
}
