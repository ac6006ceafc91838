package tv.playgate.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.domain.license.DrmSystem;
import tv.playgate.domain.license.TokenUrl;

/** Which replies are a token URL to hand out (sees-expressplay §7, D11, D15, D20). */
class TokenReplyTest {

  private static final String HOST = "fp.test.expressplay.com";
  private static final String URL = "https://" + HOST + "/hms/fp/rights/?ExpressPlayToken=tok_en-1";
  private static final TokenUrlRule RULE =
      new TokenUrlRule(Set.of(HOST, "pr.test.expressplay.com"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        URL,
        URL + "\r\n",
        "\n  " + URL + "  \n\n",
        "# a comment\r\n" + URL + "\r\n#\r\n",
        "https://FP.test.expressplay.com/hms/fp/rights/?a=b&ExpressPlayToken=tok_en-1",
        "HTTPS://" + HOST + "/?ExpressPlayToken=a&b",
        "https://" + HOST + ":80/hms/fp/rights/?ExpressPlayToken=AQAAABNlKcEAAABQ",
        "https://" + HOST + "/?ExpressPlayToken=%E2%82%AC"
      })
  void handsOnTheOneUrlOfAList(String body) {
    for (DrmSystem drm : DrmSystem.values()) {
      assertThat(read(drm, body)).isPresent();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\r\n# nothing\r\n",
        URL + "\n" + URL,
        URL + " " + URL,
        "http://" + HOST + "/?ExpressPlayToken=tok_en",
        "https://evil.example/?ExpressPlayToken=tok_en",
        "https://x." + HOST + "/?ExpressPlayToken=tok_en",
        "https://x" + HOST + "/?ExpressPlayToken=tok_en",
        "https://" + HOST + ".evil.example/?ExpressPlayToken=tok_en",
        "https://" + HOST + "./?ExpressPlayToken=tok_en",
        "https://" + HOST + "@evil.example/?ExpressPlayToken=tok_en",
        "https://" + HOST + ":443@evil.example/?ExpressPlayToken=tok_en",
        "https://" + HOST + "\\@evil.example/?ExpressPlayToken=tok_en",
        "https://" + HOST + "\\.evil.example/?ExpressPlayToken=tok_en",
        "https:\\\\" + HOST + "/?ExpressPlayToken=tok_en",
        "https://evil.example\\." + HOST + "/?ExpressPlayToken=tok_en",
        "https://evil.example#@" + HOST + "/?ExpressPlayToken=tok_en",
        "https://evil.example?@" + HOST + "/?ExpressPlayToken=tok_en",
        "https://fp%2etest.expressplay.com/?ExpressPlayToken=tok_en",
        "https://fp.test.expressplay.com%00.evil.example/?ExpressPlayToken=tok_en",
        "https://fp\u3002test.expressplay.com/?ExpressPlayToken=tok_en",
        "https://f\u0440.test.expressplay.com/?ExpressPlayToken=tok_en",
        "https://xn--f-jtb.test.expressplay.com/?ExpressPlayToken=tok_en",
        "https://fp.\u00adtest.expressplay.com/?ExpressPlayToken=tok_en",
        "https://user@" + HOST + "/?ExpressPlayToken=tok_en",
        "https://" + HOST + ":0/?ExpressPlayToken=tok_en",
        "https://" + HOST + ":99999/?ExpressPlayToken=tok_en",
        "https:///?ExpressPlayToken=tok_en",
        "https:" + HOST + "/?ExpressPlayToken=tok_en",
        "//" + HOST + "/?ExpressPlayToken=tok_en",
        "javascript://" + HOST + "/?ExpressPlayToken=tok_en",
        "https://" + HOST + "/?ExpressPlayToken=",
        "https://" + HOST + "/?ExpressPlayToken",
        "https://" + HOST + "/?ExpressPlayToken=a&ExpressPlayToken=b",
        "https://" + HOST + "/?ExpressPlayToken=a&ExpressPlayToken=",
        "https://" + HOST + "/?ExpressPlayToken=a&Express%50layToken=b",
        "https://" + HOST + "/?%45xpressPlayToken=a&ExpressPlayToken=b",
        "https://" + HOST + "/?expressplaytoken=tok_en",
        "https://" + HOST + "/?XExpressPlayToken=tok_en",
        "https://" + HOST + "/?x=ExpressPlayToken=tok_en",
        "https://" + HOST + "/#?ExpressPlayToken=tok_en",
        "https://" + HOST + "/?ExpressPlayToken=tok_en#",
        "https://" + HOST + "/",
        "https://" + HOST + "/?ExpressPlayToken=tok_en\u00e9",
        "https://" + HOST + "/?ExpressPlayToken=tok\ten",
        "https://" + HOST + "/?ExpressPlayToken=tok\u0000en",
        "https://" + HOST + "/?ExpressPlayToken=tok\u007fen",
        "https://" + HOST + "/?ExpressPlayToken=%zz",
        "\uFEFF" + URL,
        "{\"errorCode\":-2018}",
        "<html>tok_en</html>"
      })
  void handsOnNothingElse(String body) {
    for (DrmSystem drm : DrmSystem.values()) {
      assertThat(read(drm, body)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void handsOnNoUrlThatIsTooLong(DrmSystem drm) {
    String longest = URL + "a".repeat(TokenUrl.MAX_LENGTH - URL.length());

    assertThat(read(drm, longest)).isPresent();
    assertThat(read(drm, longest + "a")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://pr.test.expressplay.com/x, tok, https://pr.test.expressplay.com/x?ExpressPlayToken=tok",
    "https://pr.test.expressplay.com, tok, https://pr.test.expressplay.com?ExpressPlayToken=tok",
    "https://pr.test.expressplay.com/x?, tok, https://pr.test.expressplay.com/x?ExpressPlayToken=tok",
    "https://pr.test.expressplay.com/x?a=b, t_-, https://pr.test.expressplay.com/x?a=b&ExpressPlayToken=t_-",
    "https://pr.test.expressplay.com/x?a&, tok, https://pr.test.expressplay.com/x?a&ExpressPlayToken=tok",
    "https://pr.test.expressplay.com/x, a+/=&b, https://pr.test.expressplay.com/x?ExpressPlayToken=a%2B%2F%3D%26b",
  })
  void makesTheUrlOfAPlayReadyReply(String place, String token, String url) {
    assertThat(read(DrmSystem.PLAYREADY, object(place, token))).contains(new TokenUrl(url));
    assertThat(read(DrmSystem.PLAYREADY, " \r\n" + object(place, token) + "\n")).isPresent();
    assertThat(read(DrmSystem.FAIRPLAY, object(place, token))).isEmpty();
    assertThat(read(DrmSystem.WIDEVINE, object(place, token))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://pr.test.expressplay.com/x, tok",
    "https://pr.test.expressplay.com.evil.example/x, tok",
    "https://a@pr.test.expressplay.com/x, tok",
    "https://pr.test.expressplay.com/x#y, tok",
    "https://pr.test.expressplay.com/x?ExpressPlayToken=a, tok",
    "https://pr.test.expressplay.com/x?ExpressPlayToken, tok",
    "https://pr.test.expressplay.com/x, ''",
    "https://pr.test.expressplay.com/x, 'a b'",
    "https://pr.test.expressplay.com/x, 'a\\n'",
    "https://pr.test.expressplay.com/x, é",
    "'', tok",
  })
  void makesNoUrlThatMustNotBeHandedOut(String place, String token) {
    assertThat(read(DrmSystem.PLAYREADY, object(place, token))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"licenseAcquisitionUrl\":\"https://pr.test.expressplay.com/x\"}",
        "{\"licenseAcquisitionUrl\":\"https://pr.test.expressplay.com/x\",\"token\":7}",
        "{\"licenseAcquisitionUrl\":\"https://pr.test.expressplay.com/x\",\"token\":null}",
        "{\"licenseAcquisitionUrl\":\"https://pr.test.expressplay.com/x\",\"Token\":\"tok\"}",
        "{\"licenseAcquisitionUrl\":\"https://pr.test.expressplay.com/x\",\"token\":\"a\",\"token\":\"b\"}",
        "{\"licenseAcquisitionUrl\":\"https://pr.test.expressplay.com/x\",\"token\":\"a\"}{}",
        "{\"licenseAcquisitionUrl\":\"https://pr.test.expressplay.com/x\",\"token\":\"a\"",
        "[{\"licenseAcquisitionUrl\":\"https://pr.test.expressplay.com/x\",\"token\":\"a\"}]",
      })
  void readsNothingOutOfAnotherObject(String body) {
    assertThat(read(DrmSystem.PLAYREADY, body)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', the reply has no URL",
    "'https://fp.test.expressplay.com/?ExpressPlayToken=a\nhttps://x/', the reply has several lines",
    "http://fp.test.expressplay.com/?ExpressPlayToken=tok_en, the URL is not https",
    "https://evil.example/?ExpressPlayToken=tok_en, the URL's host evil.example is none of",
    "https://fp.test.expressplay.com/tok_en, the URL has no ExpressPlayToken",
    "https://fp.test.expressplay.com/?ExpressPlayToken=a&ExpressPlayToken=tok_en, the URL has more than",
    "https://a:tok_en@fp.test.expressplay.com/?ExpressPlayToken=a, the URL has user information",
    "https://fp.test.expressplay.com/?ExpressPlayToken=a#tok_en, the URL has a fragment",
    "<html>tok_en</html>, the reply is markup",
    "'{\"tok_en\":-2018}', the reply is JSON",
  })
  void namesTheRuleThatIsBrokenAndNothingElse(String body, String because) {
    String said =
        reading(DrmSystem.FAIRPLAY, body).<String>fold(good -> "good", bad -> bad.because());

    assertThat(said).startsWith(because).doesNotContain("tok_en", "?");
  }

  @Test
  void survivesAnObjectThatIsNestedWithoutEnd() {
    assertThat(read(DrmSystem.PLAYREADY, "{\"token\":" + "[".repeat(60_000))).isEmpty();
  }

  private static String object(String place, String token) {
    return "{\"licenseAcquisitionUrl\":\"" + place + "\",\"token\":\"" + token + "\"}";
  }

  private static Optional<TokenUrl> read(DrmSystem drm, String body) {
    return reading(drm, body).fold(good -> Optional.of(good.answer()), bad -> Optional.empty());
  }

  private static ReplyReading<TokenUrl> reading(DrmSystem drm, String body) {
    return TokenReply.of(drm, RULE).apply(body);
  }
}
