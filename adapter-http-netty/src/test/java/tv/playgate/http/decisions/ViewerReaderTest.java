package tv.playgate.http.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.device.DeviceAddress;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.device.Platform;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.domain.signon.PartnerStatus;
import tv.playgate.domain.temporary.TemporaryIdentity;
import tv.playgate.domain.viewer.Viewer;
import tv.playgate.domain.viewer.VisitorId;

class ViewerReaderTest {

  private static final ClientId CLIENT = new ClientId("demo-app");
  private static final DeviceAddress ADDRESS = new DeviceAddress("203.0.113.7");
  private static final DeviceId DEVICE = new DeviceId("ba23d141-d715-561c-94f4-e9e4c966b1eb");
  private static final String FINGERPRINT =
      "fingerprint YmEyM2QxNDEtZDcxNS01NjFjLTk0ZjQtZTllNGM5NjZiMWVi";
  private static final String IDENTITY = "eyJlbWFpbCI6ImZvb0BiYXIuY29tIn0=";
  private static final String PARTNER =
      base64(
          "{\"frameworkPermissionInfo\":{\"accessStatus\":\"granted\"},"
              + "\"frameworkProviderInfo\":{\"id\":\"optimum\",\"expirationDate\":\"1\"}}");

  private final ViewerReader reader = new ViewerReader();

  @Test
  void readsAViewerWithNothingButADevice() {
    assertThat(viewer("AP-Device-Identifier", FINGERPRINT))
        .isEqualTo(Viewer.at(CLIENT, DEVICE, Platform.UNIDENTIFIED, ADDRESS));
  }

  @Test
  void readsEveryHeader() {
    Viewer viewer =
        viewer(
            "AP-Device-Identifier",
            FINGERPRINT,
            "X-Device-Info",
            base64("{\"osName\":\"tvOS\"}"),
            "User-Agent",
            "curl/8.5.0",
            "AP-Temppass-Identity",
            IDENTITY,
            "AP-Partner-Framework-Status",
            PARTNER,
            "AP-Visitor-Identifier",
            "\"0427591032\"",
            "Accept",
            "text/xml");

    assertThat(viewer)
        .isEqualTo(
            new Viewer(
                CLIENT,
                DEVICE,
                Platform.TVOS,
                ADDRESS,
                List.of(),
                new PartnerStatus("granted", "optimum", Instant.ofEpochMilli(1)),
                new TemporaryIdentity(Map.of("email", "foo@bar.com")),
                new VisitorId("0427591032")));
  }

  @ParameterizedTest
  @CsvSource({
    "'', Roku/DVP-9.10, ROKU",
    "'{\"osName\":\"Android\"}', Roku/DVP-9.10, ANDROID",
    "'{\"model\":\"x\"}', Roku/DVP-9.10, ROKU",
    "'not json', Roku/DVP-9.10, ROKU",
    "'{\"osName\":\"Android\"}', 'Dalvik/2.1.0 (Linux; U; Android 7.1.2; AFTMM)', FIRE_TV",
    "'{\"manufacturer\":\"Amazon\"}', 'Dalvik (Linux; U; Android 9; KFMAWI)', ANDROID",
    "'{}', curl/8.5.0, UNIDENTIFIED"
  })
  void takesExplicitInformationOverTheUserAgent(
      String deviceInfo, String userAgent, Platform platform) {
    for (int time = 0; time < 2; time++) {
      Viewer viewer =
          viewer(
              "AP-Device-Identifier",
              FINGERPRINT,
              "X-Device-Info",
              base64(deviceInfo),
              "User-Agent",
              userAgent);
      assertThat(viewer.platform()).as("time %d", time).isEqualTo(platform);
    }
  }

  @Test
  void readsTheSameFromTextsThatAreTooLongToRemember() {
    String padded = base64("{\"osName\":\"tvOS\",\"x\":\"" + "x".repeat(3_000) + "\"}");
    String[] headers = {"AP-Device-Identifier", FINGERPRINT, "X-Device-Info", padded};

    assertThat(viewer(headers).platform()).isEqualTo(Platform.TVOS);
    assertThat(viewer(headers).platform()).isEqualTo(Platform.TVOS);
  }

  @Test
  void asksForOneDeviceIdentifierBeforeItLooksAtTheDeviceInfo() {
    ErrorCode fault = ErrorCode.INVALID_HEADER_DEVICE_IDENTIFIER;

    assertThat(fault()).isEqualTo(fault);
    assertThat(fault("X-Device-Info", "!")).isEqualTo(fault);
    assertThat(fault("AP-Device-Identifier", "mac YWJj")).isEqualTo(fault);
    assertThat(fault("AP-Device-Identifier", FINGERPRINT, "AP-Device-Identifier", FINGERPRINT))
        .isEqualTo(fault);
    assertThat(fault("AP-Device-Identifier", FINGERPRINT, "AP-Device-Identifier", ""))
        .isEqualTo(fault);
  }

  @Test
  void refusesADeviceInfoThatIsNotBase64OrCameTwice() {
    ErrorCode fault = ErrorCode.INVALID_HEADER_DEVICE_INFO;
    String info = base64("{\"osName\":\"tvOS\"}");

    for (int time = 0; time < 2; time++) {
      assertThat(fault("AP-Device-Identifier", FINGERPRINT, "X-Device-Info", "!")).isEqualTo(fault);
    }
    assertThat(
            fault(
                "AP-Device-Identifier", FINGERPRINT, "X-Device-Info", info, "X-Device-Info", info))
        .isEqualTo(fault);
    assertThat(fault("AP-Device-Identifier", FINGERPRINT, "X-Device-Info", "", "X-Device-Info", ""))
        .isEqualTo(fault);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"AP-TempPass-Identity", "AP-Partner-Framework-Status", "AP-Visitor-Identifier"})
  void ignoresAnOptionalHeaderThatIsUnusableOrCameTwice(String name) {
    Viewer nothing = Viewer.at(CLIENT, DEVICE, Platform.UNIDENTIFIED, ADDRESS);
    String good = name.equals("AP-TempPass-Identity") ? IDENTITY : PARTNER;

    assertThat(viewer("AP-Device-Identifier", FINGERPRINT, name, "\u0000")).isEqualTo(nothing);
    assertThat(viewer("AP-Device-Identifier", FINGERPRINT, name, "")).isEqualTo(nothing);
    assertThat(viewer("AP-Device-Identifier", FINGERPRINT, name, good, name, good))
        .isEqualTo(nothing);
  }

  private Viewer viewer(String... headers) {
    return reading(headers)
        .fold(
            viewer -> viewer,
            fault -> {
              throw new AssertionError(fault);
            });
  }

  private ErrorCode fault(String... headers) {
    return reading(headers)
        .fold(
            viewer -> {
              throw new AssertionError(viewer);
            },
            fault -> fault);
  }

  private Reading<Viewer> reading(String... headers) {
    return reader.read(GivenHeaders.of(headers), CLIENT, ADDRESS);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
