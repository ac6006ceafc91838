package tv.playgate.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tv.playgate.domain.key.KeyId;
import tv.playgate.domain.key.OwnKey;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.license.KeyField;

/** What rests in databases was wrapped with these very bytes: none of them may ever change. */
class SecretPlaceTest {

  private static final ContentId CONTENT =
      new ContentId(UUID.fromString("9e828b37-842d-4f71-8233-c007fb1d4f5b"));
  private static final ContentId NIL = new ContentId(new UUID(0, 0));

  @Test
  void isTheContentIdAndTheNameOfTheField() {
    assertThat(hex(KeyField.CONTENT_KEY.of(CONTENT)))
        .isEqualTo("9e828b37842d4f718233c007fb1d4f5b" + "636f6e74656e744b6579");
    assertThat(hex(KeyField.IV.of(CONTENT))).isEqualTo("9e828b37842d4f718233c007fb1d4f5b" + "6976");
  }

  @Test
  void isZeroesAndAMarkAndTheIdOfAKeyOfOurs() {
    assertThat(hex(OwnKey.placeOf(new KeyId("k\u00e9"))))
        .isEqualTo("00".repeat(16) + "6f776e4b6579" + "00000003" + "6bc3a9");
  }

  @Test
  void neverBeginsLikeAnotherPlace() {
    List<SecretPlace> places =
        List.of(
            KeyField.CONTENT_KEY.of(NIL),
            KeyField.IV.of(NIL),
            KeyField.CONTENT_KEY.of(CONTENT),
            KeyField.IV.of(CONTENT),
            OwnKey.placeOf(new KeyId("a")),
            OwnKey.placeOf(new KeyId("ab")),
            OwnKey.placeOf(new KeyId("contentKey")));

    for (SecretPlace one : places) {
      assertThat(places.stream().filter(other -> hex(other).startsWith(hex(one))))
          .containsExactly(one);
    }
  }

  @Test
  void isNamedForOperators() {
    assertThat(KeyField.IV.of(CONTENT))
        .hasToString("IV of content 9e828b37-842d-4f71-8233-c007fb1d4f5b");
    assertThat(OwnKey.placeOf(new KeyId("k"))).hasToString("private half of key k");
  }

  @Test
  void keepsItsBytesToItself() {
    byte[] bytes = "bytes".getBytes(StandardCharsets.US_ASCII);
    SecretPlace place = new SecretPlace("place", bytes);
    bytes[0] = 0;
    place.associatedData()[1] = 0;

    assertThat(place.associatedData()).asString(StandardCharsets.US_ASCII).isEqualTo("bytes");
    assertThat(place)
        .isEqualTo(new SecretPlace("other name", place.associatedData()))
        .hasSameHashCodeAs(new SecretPlace("other name", place.associatedData()));
  }

  private static String hex(SecretPlace place) {
    return HexFormat.of().formatHex(place.associatedData());
  }
}
