package tv.playgate.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.ContentFixture.content;
import static tv.playgate.application.fixture.ContentFixture.id;
import static tv.playgate.application.fixture.ContentFixture.playready;
import static tv.playgate.application.fixture.ContentFixture.widevine;
import static tv.playgate.application.fixture.ContentFixture.withTokenUrl;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;
import static tv.playgate.application.fixture.Stages.failure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tv.playgate.application.fixture.Names;
import tv.playgate.application.fixture.OwnKeyFixture;
import tv.playgate.application.port.out.ContentInventory;
import tv.playgate.application.port.out.RestingSecrets;
import tv.playgate.application.port.out.TokenKeyStore;
import tv.playgate.domain.key.KeyId;
import tv.playgate.domain.key.OwnKey;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.KeyField;
import tv.playgate.domain.license.WrappedKeys;
import tv.playgate.domain.secret.RestingSecret;
import tv.playgate.domain.secret.SecretPlace;
import tv.playgate.domain.secret.WrappedSecret;

/**
 * What every {@link RestingSecrets} must do. Extend it and hand in the secrets with the stores that
 * they rest in, which must be empty at the start of each test.
 */
public abstract class RestingSecretsContract {

  private static final Instant THEN = Instant.parse("2026-01-01T00:00:00.123Z");
  private static final int MOST = 10_000;

  /** The secrets under test, the same ones throughout a test. */
  protected abstract RestingSecrets secrets();

  /** Where the contents are whose keys are among the secrets. */
  protected abstract ContentInventory contents();

  /** Where the keys of ours are whose private halves are among the secrets. */
  protected abstract TokenKeyStore tokenKeys();

  @Test
  void holdNothingAtFirst() {
    assertThat(page(null, MOST)).isEmpty();
  }

  @Test
  void areAllKeysOfContentsAndOfOurs() {
    Content fairplay = content(id());
    Content playready = playready(id());
    Content widevine = widevine(id());
    OwnKey own = OwnKeyFixture.ownKey(new KeyId(Names.unique("a/b " + Names.UNICODE)), THEN);
    save(fairplay, playready, widevine, withTokenUrl(id()));
    answer(tokenKeys().add(call(), own));
    Map<SecretPlace, WrappedSecret> expected = new LinkedHashMap<>();
    expected.putAll(keysOf(fairplay));
    expected.putAll(keysOf(playready));
    expected.putAll(keysOf(widevine));
    expected.put(OwnKey.placeOf(own.id()), own.privateKey());
    Map<SecretPlace, WrappedSecret> found = new LinkedHashMap<>();
    page(null, MOST).forEach(secret -> found.put(secret.place(), secret.wrapped()));
    assertThat(found).isEqualTo(expected).hasSize(5);
  }

  @Test
  void comeInPagesOfAnySizeWithoutGapsOrRepeats() {
    for (int i = 0; i < 3; i++) {
      save(content(id()), withTokenUrl(id()), playready(id()));
      answer(tokenKeys().add(call(), OwnKeyFixture.ownKey(THEN)));
    }
    List<RestingSecret> all = page(null, MOST);
    assertThat(all).hasSize(12).doesNotHaveDuplicates();
    assertThat(all).extracting(RestingSecret::key).doesNotHaveDuplicates();
    for (int limit = 1; limit <= all.size() + 1; limit++) {
      assertThat(inPagesOf(limit)).as("pages of %s", limit).isEqualTo(all);
    }
  }

  /** Whoever pages takes a page that is not full for the last one. */
  @Test
  void fillEveryPageButTheLast() {
    save(IntStream.range(0, 5).mapToObj(i -> content(id())).toArray(Content[]::new));
    save(IntStream.range(0, 5).mapToObj(i -> withTokenUrl(id())).toArray(Content[]::new));
    IntStream.range(0, 3).forEach(i -> answer(tokenKeys().add(call(), OwnKeyFixture.ownKey(THEN))));
    List<RestingSecret> all = page(null, MOST);
    for (int limit = 1; limit <= all.size(); limit++) {
      for (int at = 0; at + limit < all.size(); at++) {
        assertThat(page(all.get(at).key(), limit)).isEqualTo(all.subList(at + 1, at + 1 + limit));
      }
    }
  }

  @Test
  void areReplacedOneByOne() {
    Content content = content(id());
    OwnKey own = OwnKeyFixture.ownKey(THEN);
    save(content);
    answer(tokenKeys().add(call(), own));
    List<RestingSecret> before = page(null, MOST);
    for (RestingSecret secret : before) {
      assertThat(replace(secret, wrapped("new " + secret.key()))).isTrue();
    }
    assertThat(page(null, MOST))
        .containsExactlyElementsOf(
            before.stream()
                .map(s -> new RestingSecret(s.key(), s.place(), wrapped("new " + s.key())))
                .toList());
  }

  @Test
  void showToTheirOwnersAtOnce() {
    Content content = content(id());
    OwnKey own = OwnKeyFixture.ownKey(THEN);
    save(content);
    answer(tokenKeys().add(call(), own));
    assertThat(answer(contents().find(call(), content.id()))).contains(content);
    page(null, MOST).forEach(secret -> replace(secret, wrapped("new " + secret.place())));
    Content after = answer(contents().find(call(), content.id())).orElseThrow();
    assertThat(keysOf(after))
        .allSatisfy((place, wrapped) -> assertThat(wrapped).isEqualTo(wrapped("new " + place)));
    assertThat(after).usingRecursiveComparison().ignoringFields("keys").isEqualTo(content);
    assertThat(answer(tokenKeys().all(call())))
        .containsExactly(
            new OwnKey(
                own.id(),
                own.publicKey(),
                wrapped("new " + OwnKey.placeOf(own.id())),
                own.madeAt()));
  }

  @Test
  void stayWhereSomebodyChangedThemSinceTheyWereRead() {
    Content content = content(id());
    save(content);
    List<RestingSecret> read = page(null, MOST);
    Content newer = content(content.id());
    save(newer);
    read.forEach(secret -> assertThat(replace(secret, wrapped("too late"))).isFalse());
    assertThat(answer(contents().find(call(), content.id()))).contains(newer);
  }

  @Test
  void stayWhereTheyAreGone() {
    Content content = content(id());
    save(content);
    RestingSecret read = page(null, MOST).get(0);
    answer(contents().remove(call(), content.id()));
    assertThat(replace(read, wrapped("too late"))).isFalse();
    assertThat(page(null, MOST)).isEmpty();
  }

  @Test
  void areReplacedByOneWhereManyReplaceOneAtOnce() {
    save(content(id()));
    RestingSecret read = page(null, MOST).get(0);
    List<CompletionStage<Boolean>> tries =
        IntStream.range(0, 16)
            .mapToObj(i -> secrets().replace(call(), read, wrapped("rival " + i)))
            .toList();
    List<Boolean> outcomes = tries.stream().map(outcome -> answer(outcome)).toList();
    assertThat(outcomes).containsOnlyOnce(true);
    assertThat(page(null, MOST).get(0).wrapped())
        .isEqualTo(wrapped("rival " + outcomes.indexOf(true)));
  }

  @Test
  void failTheStageWhereAPageIsTooSmallOrTooLarge() {
    assertThat(failure(secrets().page(call(), null, 0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(failure(secrets().page(call(), null, MOST + 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<RestingSecret> page(String after, int limit) {
    return answer(secrets().page(call(), after, limit));
  }

  private List<RestingSecret> inPagesOf(int limit) {
    List<RestingSecret> all = new ArrayList<>();
    List<RestingSecret> page = page(null, limit);
    while (!page.isEmpty()) {
      assertThat(page).hasSizeLessThanOrEqualTo(limit);
      all.addAll(page);
      page = page(page.get(page.size() - 1).key(), limit);
    }
    return all;
  }

  private boolean replace(RestingSecret read, WrappedSecret by) {
    return answer(secrets().replace(call(), read, by));
  }

  private void save(Content... saved) {
    answer(contents().save(call(), List.of(saved)));
  }

  private static WrappedSecret wrapped(String text) {
    return new WrappedSecret(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<SecretPlace, WrappedSecret> keysOf(Content content) {
    WrappedKeys keys = content.keys();
    Map<SecretPlace, WrappedSecret> wrapped = new LinkedHashMap<>();
    if (keys != null && keys.contentKey() != null) {
      wrapped.put(KeyField.CONTENT_KEY.of(content.id()), keys.contentKey());
    }
    if (keys != null && keys.kek() != null) {
      wrapped.put(KeyField.KEK.of(content.id()), keys.kek());
    }
    if (keys != null && keys.iv() != null) {
      wrapped.put(KeyField.IV.of(content.id()), keys.iv());
    }
    return wrapped;
  }
}
