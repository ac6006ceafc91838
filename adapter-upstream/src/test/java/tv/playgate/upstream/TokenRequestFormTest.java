package tv.playgate.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.upstream.ExpressPlayFixture.COOKIE;
import static tv.playgate.upstream.ExpressPlayFixture.DEVICE;
import static tv.playgate.upstream.ExpressPlayFixture.atHand;
import static tv.playgate.upstream.ExpressPlayFixture.content;
import static tv.playgate.upstream.ExpressPlayFixture.order;
import static tv.playgate.upstream.ExpressPlayFixture.parameters;
import static tv.playgate.upstream.ExpressPlayFixture.stored;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tv.playgate.application.fixture.ContentFixture;
import tv.playgate.application.port.out.TokenUrlIssuer.Order;
import tv.playgate.domain.license.ContentKeyId;
import tv.playgate.domain.license.CustomerCookie;
import tv.playgate.domain.license.DrmDeviceId;
import tv.playgate.domain.license.DrmParameter;
import tv.playgate.domain.license.DrmParameters;
import tv.playgate.domain.license.DrmSystem;
import tv.playgate.domain.secret.Secret;

/** Byte for byte what is posted. */
class TokenRequestFormTest {

  private static final String START =
      "customerAuthenticator=123456%2Cffeeddccbbaa99887766554433221100&errorFormat=json";
  private static final String AT_HAND = "&contentKey=00112233445566778899aabbccddeeff";
  private static final String STORED = "&kek=000102030405060708090a0b0c0d0e0f";
  private static final String KID = "&kid=80ea8bc8a58f990ad1f76bc665b30bfa";
  private static final String IV = "&iv=0f1e2d3c4b5a69788796a5b4c3d2e1f0";
  private static final String TIME = "&expirationTime=%2B300";
  private static final String COOKIE_PARAMETER = "&cookie=c7d1e0a49b3f4d5f8e6a1b2c3d4e5f60";
  private static final String DEVICE_PARAMETER = "&deviceid=a0b1c2d3e4f5061728394a5b6c7d8e9f";
  private static final String END = "&useHttps=true";
  private static final String PLAYREADY =
      "&rightsType=BuyToOwn&analogVideoOPL=150&compressedDigitalAudioOPL=100"
          + "&compressedDigitalVideoOPL=500&uncompressedDigitalAudioOPL=0"
          + "&uncompressedDigitalVideoOPL=270";
  private static final String WIDEVINE = "&securityLevel=3&hdcpOutputControl=1";

  @Test
  void asksForAFairPlayToken() {
    assertThat(form(order(DrmSystem.FAIRPLAY))).isEqualTo(START + AT_HAND + IV + TIME + END);
  }

  @Test
  void asksForAPlayReadyToken() {
    assertThat(form(order(DrmSystem.PLAYREADY)))
        .isEqualTo(START + AT_HAND + KID + TIME + PLAYREADY + END);
  }

  @Test
  void asksForAWidevineToken() {
    assertThat(form(order(DrmSystem.WIDEVINE)))
        .isEqualTo(START + AT_HAND + KID + TIME + WIDEVINE + END);
  }

  @Test
  void sendsKekAndKidInsteadOfAContentKeyThatIsStored() {
    assertThat(form(order(DrmSystem.FAIRPLAY, stored(DrmSystem.FAIRPLAY), null, null)))
        .isEqualTo(START + STORED + KID + IV + TIME + END);
    assertThat(form(order(DrmSystem.PLAYREADY, stored(DrmSystem.PLAYREADY), null, null)))
        .isEqualTo(START + STORED + KID + TIME + PLAYREADY + END);
    assertThat(form(order(DrmSystem.WIDEVINE, stored(DrmSystem.WIDEVINE), null, null)))
        .isEqualTo(START + STORED + KID + TIME + WIDEVINE + END);
  }

  @Test
  void sendsCookieAndDeviceWhereTheOrderHasThem() {
    String holder = COOKIE_PARAMETER + DEVICE_PARAMETER;

    assertThat(form(order(DrmSystem.FAIRPLAY, atHand(DrmSystem.FAIRPLAY), COOKIE, DEVICE)))
        .isEqualTo(START + AT_HAND + IV + TIME + holder + END);
    assertThat(form(order(DrmSystem.PLAYREADY, atHand(DrmSystem.PLAYREADY), COOKIE, DEVICE)))
        .isEqualTo(START + AT_HAND + KID + TIME + PLAYREADY + holder + END);
    assertThat(form(order(DrmSystem.WIDEVINE, atHand(DrmSystem.WIDEVINE), COOKIE, DEVICE)))
        .isEqualTo(START + AT_HAND + KID + TIME + WIDEVINE + holder + END);
    assertThat(form(order(DrmSystem.FAIRPLAY, atHand(DrmSystem.FAIRPLAY), COOKIE, null)))
        .isEqualTo(START + AT_HAND + IV + TIME + COOKIE_PARAMETER + END);
  }

  @Test
  void sendsRentalsKeyIdsAndExtensionsOfFairPlay() {
    DrmParameters extended =
        new DrmParameters(DrmSystem.FAIRPLAY, Map.of(DrmParameter.FP_EXTENSION, "wudo,AA+/AA=="));
    Order order =
        new Order(
            content(
                DrmSystem.FAIRPLAY,
                new ContentKeyId("^a&b"),
                atHand(DrmSystem.FAIRPLAY),
                Duration.ofDays(2),
                extended),
            atHand(DrmSystem.FAIRPLAY),
            null,
            null);

    assertThat(form(order))
        .isEqualTo(
            START
                + AT_HAND
                + "&kid=%5Ea%26b"
                + IV
                + TIME
                + "&rentalDuration=172800&fpExtension=wudo%2CAA%2B%2FAA%3D%3D"
                + END);
  }

  @Test
  void sendsEveryParameterOfPlayReadyUnderItsOwnName() {
    DrmParameters all =
        new DrmParameters(DrmSystem.PLAYREADY, ContentFixture.playreadyParameters());
    Order order =
        new Order(
            content(
                DrmSystem.PLAYREADY,
                new ContentKeyId(ExpressPlayFixture.KID),
                stored(DrmSystem.PLAYREADY),
                null,
                all),
            stored(DrmSystem.PLAYREADY),
            null,
            null);

    assertThat(form(order))
        .isEqualTo(
            START
                + STORED
                + KID
                + TIME
                + "&rightsType=Rental&rental.periodEndTime=%2B86400&rental.playDuration=7200"
                + "&analogVideoOPL=150&compressedDigitalAudioOPL=100"
                + "&compressedDigitalVideoOPL=500&uncompressedDigitalAudioOPL=0"
                + "&uncompressedDigitalVideoOPL=270&unknownOutputBehavior=SDOnly"
                + "&outputControlFlags=00000003&generalFlags=00000001&extensionType=wudo"
                + "&extensionPayload=AAAAAA%3D%3D&minCertSecurityLevel=2000&algId=aescbc"
                + END);
  }

  @Test
  void sendsNoIvWhereTheDrmSystemKnowsNone() {
    Order order =
        new Order(
            content(
                DrmSystem.WIDEVINE,
                new ContentKeyId(ExpressPlayFixture.KID),
                atHand(DrmSystem.FAIRPLAY),
                null,
                parameters(DrmSystem.WIDEVINE)),
            atHand(DrmSystem.FAIRPLAY),
            null,
            null);

    assertThat(form(order)).isEqualTo(START + AT_HAND + KID + TIME + WIDEVINE + END);
  }

  @Test
  void encodesWhateverACookieAndADeviceHold() {
    Order order =
        order(
            DrmSystem.FAIRPLAY,
            atHand(DrmSystem.FAIRPLAY),
            new CustomerCookie("a +%&=;é/?#"),
            new DrmDeviceId("d&kid=1+2 €"));

    assertThat(TokenRequestForm.of(config("device_Id"), order))
        .endsWith(
            "&cookie=a%20%2B%25%26%3D%3B%C3%A9%2F%3F%23"
                + "&device_Id=d%26kid%3D1%2B2%20%E2%82%AC"
                + END);
  }

  private static String form(Order order) {
    return TokenRequestForm.of(config("deviceid"), order);
  }

  private static ExpressPlayConfig config(String deviceParameter) {
    return new ExpressPlayConfig(
        Secret.of(ExpressPlayFixture.AUTHENTICATOR),
        ExpressPlayEnvironment.TEST.addresses(),
        Set.of("fp.example"),
        deviceParameter,
        Duration.ofSeconds(1));
  }
}
