package tv.playgate.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;
import static tv.playgate.application.fixture.Stages.failure;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tv.playgate.application.fixture.ContentFixture;
import tv.playgate.application.fixture.OwnKeyFixture;
import tv.playgate.domain.key.KeyId;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.secret.RestingSecret;

/** Keys of secrets are ordered as bytes of UTF-8, whatever the database makes of text. */
class RestingSecretsOrderTest {

  private static final List<String> IDS =
      List.of("A", "Z", "a", "a/b", "z", "ß", "\uFFFD", "\uD83D\uDE00");

  private static final List<String> CONTENTS =
      List.of(
          "00000000-0000-0000-0000-000000000000",
          "00000000-0000-0000-8000-000000000000",
          "7fffffff-ffff-ffff-ffff-ffffffffffff",
          "80000000-0000-0000-0000-000000000000",
          "ffffffff-ffff-ffff-ffff-ffffffffffff");

  @Test
  void isTheSameOnBothDatabases() {
    List<String> expected =
        Stream.concat(
                CONTENTS.stream()
                    .flatMap(
                        id -> Stream.of("contentKey", "iv").map(f -> "content/" + id + "/" + f)),
                IDS.stream().map(id -> "tokenKey/" + id))
            .toList();
    for (PersistenceConfig config :
        List.of(OpenDatabase.newH2InMemory(), PostgresServer.newDatabase())) {
      try (PersistenceAdapter adapter = PersistenceAdapter.open(config, Clock.systemUTC())) {
        fill(adapter);
        assertThat(answer(adapter.restingSecrets().page(call(), null, 100)))
            .extracting(RestingSecret::key)
            .containsExactlyElementsOf(expected);
        assertThat(answer(adapter.restingSecrets().page(call(), "tokenKey/\uFFFD", 100)))
            .extracting(RestingSecret::key)
            .containsExactly("tokenKey/\uD83D\uDE00");
      }
    }
  }

  @Test
  void knowsNoOtherKeys() {
    try (PersistenceAdapter adapter =
        PersistenceAdapter.open(OpenDatabase.newH2InMemory(), Clock.systemUTC())) {
      for (String key : List.of("", "content/", "content/x/iv", "content/x", "profile/1/iv")) {
        assertThat(failure(adapter.restingSecrets().page(call(), key, 1)))
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  private static void fill(PersistenceAdapter adapter) {
    List<Content> contents =
        CONTENTS.stream()
            .map(id -> ContentFixture.content(new ContentId(UUID.fromString(id))))
            .toList();
    answer(adapter.contents().save(call(), contents));
    for (String id : IDS) {
      answer(adapter.tokenKeys().add(call(), OwnKeyFixture.ownKey(new KeyId(id), Instant.EPOCH)));
    }
  }
}
