package tv.playgate.http.wire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.http.wire.Garbage;

class StrictJsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{}{}",
        "{} x",
        "{'a':1}",
        "{a:1}",
        "{\"a\":1,}",
        "{\"a\":1,\"a\":1}",
        "[{\"b\":{\"a\":1,\"a\":2}}]",
        "// comment\n{}",
        "NaN",
        "01",
        "\"\u0001\"",
        "\uFEFF{}",
      })
  void takesNothingButJson(String text) {
    byte[] utf8 = utf8(text);
    assertThatThrownBy(() -> StrictJson.read(utf8, StrictJsonTest::skipValue))
        .isInstanceOf(MalformedJsonException.class);
    assertThatThrownBy(() -> tree(utf8)).isInstanceOf(MalformedJsonException.class);
  }

  /** Jackson makes a missing node of no text at all. */
  private static void tree(byte[] utf8) throws MalformedJsonException {
    if (StrictJson.tree(utf8).isMissingNode()) {
      throw new MalformedJsonException("nothing");
    }
  }

  @Test
  void takesNestingUpToItsLimitAndNeverOverflows() throws MalformedJsonException {
    StrictJson.tree(nested(StrictJson.MAX_DEPTH));
    for (int depth : new int[] {StrictJson.MAX_DEPTH + 1, 100_000}) {
      assertThatThrownBy(() -> StrictJson.tree(nested(depth)))
          .isInstanceOf(MalformedJsonException.class);
      assertThatThrownBy(() -> StrictJson.read(nested(depth), StrictJsonTest::skipValue))
          .isInstanceOf(MalformedJsonException.class);
    }
  }

  @Test
  void takesNothingButUtf8() {
    for (byte[] bytes :
        new byte[][] {
          {(byte) 0xff}, {'"', (byte) 0xc3, '"'}, {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'}
        }) {
      assertThatThrownBy(() -> StrictJson.tree(bytes))
          .isInstanceOf(MalformedJsonException.class)
          .hasMessage("the text is not UTF-8");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE"})
  void doesNotGuessEncodings(String encoding) {
    for (String json : new String[] {"{}", "[1]", " {\"a\":1}", "1"}) {
      byte[] text = json.getBytes(Charset.forName(encoding));
      assertThatThrownBy(() -> StrictJson.read(text, StrictJsonTest::skipValue))
          .isInstanceOf(MalformedJsonException.class);
      assertThatThrownBy(() -> tree(text)).isInstanceOf(MalformedJsonException.class);
    }
  }

  @Test
  void saysWhereAndNeverWhat() {
    assertThatThrownBy(() -> StrictJson.tree(utf8("{\"a\":\n  hush}")))
        .hasMessageContaining("line 2")
        .hasMessageNotContaining("hush")
        .hasNoCause();
  }

  @Test
  void saysThatAMemberComesTwiceAndWhere() {
    byte[] twice = utf8("{\"a\":1,\n  \"hush\":2,\n  \"hush\":3}");
    assertThatThrownBy(() -> StrictJson.tree(twice))
        .hasMessageStartingWith("a member comes twice at line 3, column ")
        .hasMessageNotContaining("hush")
        .hasNoCause();
    assertThatThrownBy(() -> StrictJson.read(twice, StrictJsonTest::skipValue))
        .hasMessageStartingWith("a member comes twice at line 3, column ");
    assertThatThrownBy(() -> StrictJson.tree(utf8("{\"a\":1,\n\"Duplicate \":}")))
        .hasMessageStartingWith("the text is not JSON at line 2");
  }

  @Test
  void meetsGarbageWithItsOwnFaultAlone() {
    Garbage.feed(
        "{\"a\":[1,2,{\"b\":null}],\"c\":\"\\u00e9\"}",
        bytes -> {
          try {
            StrictJson.tree(bytes);
          } catch (MalformedJsonException expected) {
            assertThat(expected).hasNoCause();
          }
        });
  }

  private static boolean skipValue(com.fasterxml.jackson.core.JsonParser json)
      throws java.io.IOException, MalformedJsonException {
    if (json.nextToken() == null) {
      throw new MalformedJsonException("nothing");
    }
    json.skipChildren();
    return true;
  }

  private static byte[] nested(int depth) {
    return utf8("[".repeat(depth) + "]".repeat(depth));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
