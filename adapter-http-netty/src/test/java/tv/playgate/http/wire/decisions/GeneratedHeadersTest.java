package tv.playgate.http.wire.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.device.DeviceInfo;
import tv.playgate.domain.device.Platform;
import tv.playgate.domain.identifier.IdentifierForm;
import tv.playgate.domain.secret.Secret;
import tv.playgate.domain.signon.PartnerStatus;
import tv.playgate.domain.temporary.TemporaryIdentity;
import tv.playgate.http.wire.GeneratedTexts;

/**
 * 20,000 generated values for each decoder: none throws, and each result is a documented one. That
 * some of the values can be read, and others not, is seen to as well.
 */
class GeneratedHeadersTest {

  private static final String INFO =
      "{\"primaryHardwareType\":\"TV\",\"osName\":\"Android\",\"manufacturer\":\"Amazon\",\"displayWidth\":1920}";
  private static final String PARTNER =
      "{\"frameworkPermissionInfo\":{\"accessStatus\":\"granted\"},"
          + "\"frameworkProviderInfo\":{\"id\":\"Cablevision\",\"expirationDate\":\"2025430636000\"}}";

  private int read;
  private int unreadable;

  @Test
  void meets20000DeviceIdentifiersWithADeviceOrNone(TestReporter reporter) {
    GeneratedTexts.each(
        reporter,
        List.of("ba23d141-d715-561c-94f4-e9e4c966b1eb"),
        text -> {
          Optional<DeviceId> device = DeviceIdentifierHeader.read(text);
          count(device.isPresent());
          device.ifPresent(d -> assertThat(IdentifierForm.fits(d.value())).isTrue());
        });
    assertBothWereMet();
  }

  @Test
  void meets20000DeviceInfosWithAPlatformOrAFault(TestReporter reporter) {
    GeneratedTexts.each(
        reporter,
        List.of(INFO),
        text -> {
          Optional<DeviceInfo> info = DeviceInfoHeader.read(text);
          count(info.isPresent());
          info.ifPresent(i -> assertThat(Platform.of(i)).isNotNull());
          assertThat(info.isPresent())
              .isEqualTo(text.isEmpty() || Base64Text.decode(text).isPresent());
        });
    assertBothWereMet();
  }

  @Test
  void meets20000UserAgentsWithAPlatform(TestReporter reporter) {
    GeneratedTexts.each(
        reporter,
        List.of("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X)", "Roku/DVP-9.10 (519)"),
        text -> count(Platform.of(UserAgentHeader.read(text)) != Platform.UNIDENTIFIED));
    assertBothWereMet();
  }

  @Test
  void meets20000TrialIdentitiesWithTextsOrNone(TestReporter reporter) {
    GeneratedTexts.each(
        reporter,
        List.of("{\"email\":\"f7ee5ec7312165148b69fcca1d29075b\",\"n\":1}"),
        text -> {
          TemporaryIdentity identity = TemporaryIdentityHeader.read(text);
          count(!identity.equals(TemporaryIdentity.NONE));
          identity.values().keySet().forEach(key -> assertThat(identity.under(key)).isNotNull());
        });
    assertBothWereMet();
  }

  @Test
  void meets20000PartnerStatusesWithWhatWasSaidOrNothing(TestReporter reporter) {
    GeneratedTexts.each(
        reporter,
        List.of(PARTNER, PARTNER.replace("\"2025430636000\"", "2025430636000")),
        text -> {
          PartnerStatus status = PartnerStatusHeader.read(text);
          count(!status.equals(PartnerStatus.ABSENT));
          String id = status.providerId();
          assertThat(id == null || IdentifierForm.fits(id)).isTrue();
        });
    assertBothWereMet();
  }

  @Test
  void meets20000VisitorIdentifiersWithAnIdOrNone(TestReporter reporter) {
    GeneratedTexts.each(
        reporter,
        List.of("\"04275910324023720372094578563297\""),
        text -> count(VisitorIdentifierHeader.read(text).isPresent()));
    assertBothWereMet();
  }

  @Test
  void meets20000SubjectTokensWithATokenOrNone(TestReporter reporter) {
    GeneratedTexts.each(
        reporter,
        List.of("eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ1c2VyIn0.c2lnbmF0dXJl"),
        text -> {
          Optional<Secret> token = SubjectTokenHeader.read(text);
          count(token.isPresent());
          token.ifPresent(t -> assertThat(t.reveal()).isEqualTo(text));
        });
    assertBothWereMet();
  }

  @Test
  void meets20000BearersWithATokenOrNone(TestReporter reporter) {
    GeneratedTexts.each(
        reporter,
        List.of("Bearer abc.def.ghi"),
        text -> count(BearerHeader.read(text).isPresent()));
    assertBothWereMet();
  }

  private void count(boolean wasRead) {
    if (wasRead) {
      read++;
    } else {
      unreadable++;
    }
  }

  private void assertBothWereMet() {
    assertThat(read).isGreaterThan(100);
    assertThat(unreadable).isGreaterThan(100);
    assertThat(read + unreadable).isEqualTo(GeneratedTexts.COUNT);
  }
}
