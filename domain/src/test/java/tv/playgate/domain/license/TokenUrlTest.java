package tv.playgate.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

  @Test
  void printsAsRedacted() {
    assertThat(new TokenUrl("https://fp.example/?ExpressPlayToken=AQAA"))
        .hasToString("TokenUrl(redacted)");
  }
}
