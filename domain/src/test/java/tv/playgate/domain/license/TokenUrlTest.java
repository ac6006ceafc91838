package tv.playgate.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenUrlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://fp.example/rights/?ExpressPlayToken=AQAA",
        "HTTPS://fp.example:8443/",
        "https://127.0.0.1"
      })
  void isAnAbsoluteHttpsAddressAndStaysAsItWas(String url) {
    assertThat(new TokenUrl(url).value()).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "secret-token",
        "http://fp.example/?ExpressPlayToken=secret-token",
        "https:///secret-token",
        "https://user:secret-token@fp.example/",
        "https://@fp.example/secret-token",
        "https://fp.example/secret token",
        "https://fp.example/secret-token\r\nX: y",
        "//fp.example/secret-token",
        "javascript:secret-token"
      })
  void isNothingElseAndIsNotRepeated(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TokenUrl(url))
        .withMessage("token URL: expected an absolute https URL")
        .withNoCause();
  }

  @ParameterizedTest
  @CsvSource({
    "https://fp.example/?ExpressPlayToken=a, ''",
    "https://fp.example/, ''",
    "http://fp.example/?ExpressPlayToken=a, is not https",
    "fp.example/?ExpressPlayToken=a, is not https",
    "https:///x, has no host",
    "https://a@fp.example/, has user information",
    "https://fp.example:0/, has a port that cannot be",
    "https://fp.example/#a, has a fragment",
    "https://fp.example/é, 'has characters that are not visible ASCII, or none at all'",
    "'', 'has characters that are not visible ASCII, or none at all'",
    "https://fp.example/%zz, is no URL",
    "https://fp.example/?ExpressPlayToken=a&ExpressPlayToken=b, has more than one ExpressPlayToken",
    "https://fp.example/?ExpressPlayToken=a&Express%50layToken=b, has more than one ExpressPlayToken",
  })
  void hasAForm(String url, String problem) {
    assertThat(TokenUrl.problemWith(url).orElse("")).isEqualTo(problem);
  }

  @Test
  void isOnlySoLong() {
    String longest = "https://fp.example/?ExpressPlayToken=";
    longest += "a".repeat(TokenUrl.MAX_LENGTH - longest.length());

    assertThat(TokenUrl.problemWith(longest)).isEmpty();
    assertThat(TokenUrl.problemWith(longest + "a")).contains("is longer than 8192 characters");
  }

  @Test
  void countsTokensByTheirDecodedNames() {
    assertThat(new TokenUrl("https://fp.example/?ExpressPlayToken=a&Express%50layToken=b").tokens())
        .containsExactly("a", "b");
  }

  @Test
  void printsAsRedacted() {
    assertThat(new TokenUrl("https://fp.example/?ExpressPlayToken=AQAA"))
        .hasToString("TokenUrl(redacted)");
  }
}
