package tv.playgate.http.wire.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonMediaTypeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON",
        "application/json;charset=utf-8",
        "application/json; charset=UTF-8",
        "application/json ; charset = \"utf-8\"",
        "application/json;charset=utf8",
        "application/json;",
      })
  void takesJsonInUtf8(String contentType) {
    assertThat(JsonMediaType.fits(contentType)).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "text/plain",
        "application/jsonx",
        "application/json;charset=iso-8859-1",
        "application/json;version=1",
        "application/x-www-form-urlencoded",
        "text/json",
      })
  void takesNothingElse(@Nullable String contentType) {
    assertThat(JsonMediaType.fits(contentType)).isFalse();
  }

  @Test
  void looksAtALongRunOfBlanksOnlyOnce() {
    String blanks = " ".repeat(200_000);

    assertThat(
            CompletableFuture.supplyAsync(
                () ->
                    JsonMediaType.fits("application/json" + blanks + "x")
                        || JsonMediaType.fits("application/json;charset=utf-8" + blanks + "x")))
        .succeedsWithin(Duration.ofSeconds(5))
        .isEqualTo(false);
  }
}
