package tv.playgate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.playgate.sandbox.SandboxExpressPlay.Request;

/** What only PlayReady's and Widevine's endpoints check, and the key storage. */
class SandboxTokenChecksTest {

  private static final String KEY = "00112233445566778899aabbccddeeff";
  private static final String KEK = "000102030405060708090a0b0c0d0e0f";
  private static final String KID = "80ea8bc8a58f990ad1f76bc665b30bfa";
  private static final String COMMON =
      "customerAuthenticator=1%2Cff&errorFormat=json&contentKey="
          + KEY
          + "&kid="
          + KID
          + "&expirationTime=%2B300&useHttps=true";
  private static final String PLAYREADY =
      COMMON
          + "&rightsType=BuyToOwn&analogVideoOPL=100&compressedDigitalAudioOPL=100"
          + "&compressedDigitalVideoOPL=500&uncompressedDigitalAudioOPL=100"
          + "&uncompressedDigitalVideoOPL=300";
  private static final String WIDEVINE = COMMON + "&securityLevel=1&hdcpOutputControl=0";

  private SandboxExpressPlay expressPlay;

  @BeforeEach
  void start() throws IOException {
    expressPlay = SandboxExpressPlay.start(0, "1,ff", "test.example");
  }

  @AfterEach
  void stop() {
    expressPlay.close();
  }

  @Test
  void answersPlayReadyWithAnObject() throws Exception {
    HttpResponse<String> answer = playready(PLAYREADY);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .matches(
            "\\{\"licenseAcquisitionUrl\":\"https://test\\.example/hms/pr/rights/\","
                + "\"token\":\"[\\w-]{43}\"}");
  }

  @Test
  void answersWidevineWithAUrl() throws Exception {
    assertThat(widevine(WIDEVINE).body().strip())
        .matches("https://test\\.example/hms/wv/rights/\\?ExpressPlayToken=[\\w-]{43}");
  }

  @ParameterizedTest
  @CsvSource({
    "kid=80, kid=%5Exxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, -4021",
    "&kid=80ea8bc8a58f990ad1f76bc665b30bfa, '', -4018",
    "kid=80, kid=8, -4020",
    "&contentKey=00112233445566778899aabbccddeeff, '', -2027",
    "contentKey=, kek=000102030405060708090a0b0c0d0e0f&contentKey=, -5007",
    "&rightsType=BuyToOwn, '', -2020",
    "rightsType=BuyToOwn, rightsType=Lend, -2021",
    "rightsType=BuyToOwn, rightsType=Rental, -2022",
    "rightsType=BuyToOwn, rightsType=Rental&rental.periodEndTime=%2B60, -5003",
    "&analogVideoOPL=100, '', -5006",
    "analogVideoOPL=100, analogVideoOPL=1000, -2034",
    "&useHttps, &unknownOutputBehavior=Perhaps&useHttps, -5001",
    "&useHttps, &outputControlFlags=3&useHttps, -2040",
    "&useHttps, &extensionType=abc&useHttps, -2036",
    "&useHttps, &extensionType=wudo&extensionPayload=!&useHttps, -2037",
    "&useHttps, &deviceid=phone&useHttps, -5004",
  })
  void checksPlayReady(String good, String bad, int code) throws Exception {
    refuses(playready(PLAYREADY.replaceFirst(good, bad)), code);
  }

  @ParameterizedTest
  @CsvSource({
    "&kid=80ea8bc8a58f990ad1f76bc665b30bfa, '', -4018",
    "&securityLevel=1, '', -7003",
    "securityLevel=1, securityLevel=6, -7004",
    "&hdcpOutputControl=0, '', -7006",
    "hdcpOutputControl=0, hdcpOutputControl=6, -2034",
    "&useHttps, &licenseDuration=soon&useHttps, -7007",
    "&useHttps, &wvExtension=wudo&useHttps, -7009",
  })
  void checksWidevine(String good, String bad, int code) throws Exception {
    refuses(widevine(WIDEVINE.replaceFirst(good, bad)), code);
  }

  @Test
  void takesAContentKeyOutOfTheKeyStorage() throws Exception {
    String stored = WIDEVINE.replace("contentKey=" + KEY, "kek=" + KEK);
    refuses(widevine(stored), -4019);

    expressPlay.storeKey(KID, KEK, KEY);
    HttpResponse<String> answer = widevine(stored);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(expressPlay.token(answer.body()))
        .hasValueSatisfying(
            token -> {
              assertThat(token.keyId()).isEqualTo(KID);
              assertThat(token.keyFromStorage()).isTrue();
            });
    refuses(widevine(stored.replace(KEK, KEY)), -4024);
    refuses(widevine(stored + "&contentKey=" + KEK), -2005);
  }

  @Test
  void meetsTheNextRequestsOfOneEndpointWithAScript() throws Exception {
    expressPlay.scriptNext(
        ExpressPlayEndpoint.WIDEVINE, Script.status(503), ExpressPlayFaults.code(-2030));

    assertThat(playready(PLAYREADY).statusCode()).isEqualTo(200);
    assertThat(widevine(WIDEVINE).statusCode()).isEqualTo(503);
    refuses(widevine(WIDEVINE), -2030);
    assertThat(widevine(WIDEVINE).statusCode()).isEqualTo(200);
    assertThat(expressPlay.requests(ExpressPlayEndpoint.WIDEVINE)).hasSize(3);
    assertThat(expressPlay.requests())
        .extracting(Request::endpoint)
        .startsWith(ExpressPlayEndpoint.PLAYREADY);
  }

  private HttpResponse<String> playready(String form) throws Exception {
    return SandboxClient.post(expressPlay.playreadyTokenUrl(), form);
  }

  private HttpResponse<String> widevine(String form) throws Exception {
    return SandboxClient.post(expressPlay.widevineTokenUrl(), form);
  }

  private static void refuses(HttpResponse<String> answer, int code) {
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(":" + code + ",");
  }
}
