package tv.playgate.http.wire.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.domain.resource.Resource;
import tv.playgate.http.wire.Garbage;
import tv.playgate.http.wire.json.MalformedJsonException;

class ResourcesReaderTest {

  @Test
  void keepsOrderDuplicatesAndEveryCharacter() throws MalformedJsonException {
    assertThat(
            read("{\"x\":{\"y\":[1]},\"resources\":[\"b\",\"a \",\"b\",\"<rss>\\u00e9\"],\"z\":1}"))
        .extracting(Resource::value)
        .containsExactly("b", "a ", "b", "<rss>é");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"resources\"",
        "{}",
        "{\"Resources\":[\"a\"]}",
        "{\"resources\":null}",
        "{\"resources\":\"a\"}",
        "{\"resources\":{}}",
        "{\"resources\":[]}",
        "{\"resources\":[\"\"]}",
        "{\"resources\":[\" \"]}",
        "{\"resources\":[1]}",
        "{\"resources\":[null]}",
        "{\"resources\":[[\"a\"]]}",
        "{\"resources\":[\"a\"",
        "{\"resources\":[\"a\"]",
        "{\"resources\":[\"a\"]}x",
        "{\"resources\":[\"a\"],\"resources\":[\"b\"]}",
        "{\"resources\":[\"a\"],\"x\":1,\"x\":2}",
        "{\"resources\":[\"\\ud800\"]}",
        "{\"resources\":[\"a\"],}",
      })
  void refusesEverythingElse(String body) {
    assertThatThrownBy(() -> read(body)).isInstanceOf(MalformedJsonException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void refusesEncodingsOtherThanUtf8(String encoding) {
    byte[] body = "{\"resources\":[\"a\"]}".getBytes(Charset.forName(encoding));

    assertThatThrownBy(() -> ResourcesReader.read(body)).isInstanceOf(MalformedJsonException.class);
  }

  @Test
  void refusesDeepNesting() {
    assertThatThrownBy(() -> read("{\"x\":" + "[".repeat(100_000)))
        .isInstanceOf(MalformedJsonException.class);
    assertThatThrownBy(() -> read("{\"resources\":" + "[".repeat(100_000)))
        .isInstanceOf(MalformedJsonException.class);
  }

  @Test
  void meetsGarbageWithTheDocumentedFaultAlone() {
    Garbage.feed(
        "{\"resources\":[\"resource1\",\"resource2\"],\"x\":{\"y\":1}}",
        bytes -> {
          try {
            assertThat(ResourcesReader.read(bytes)).isNotEmpty();
          } catch (MalformedJsonException expected) {
            assertThat(expected).hasMessageNotContaining("resource1");
          }
        });
  }

  private static List<Resource> read(String body) throws MalformedJsonException {
    return ResourcesReader.read(body.getBytes(StandardCharsets.UTF_8));
  }
}
