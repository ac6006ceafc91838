package tv.playgate.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tv.playgate.domain.fixture.LicenseServerFixture.HASH;
import static tv.playgate.domain.fixture.LicenseServerFixture.NAME;
import static tv.playgate.domain.fixture.LicenseServerFixture.OTHER_HASH;
import static tv.playgate.domain.fixture.LicenseServerFixture.OTHER_NAME;
import static tv.playgate.domain.fixture.LicenseServerFixture.certificate;
import static tv.playgate.domain.fixture.LicenseServerFixture.server;
import static tv.playgate.domain.fixture.Moment.NOW;
import static tv.playgate.domain.fixture.Moment.TICK;
import static tv.playgate.domain.fixture.Moment.hours;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.domain.fixture.ContentFixture;
import tv.playgate.domain.time.Period;

class LicenseServerTest {

  @Test
  void isRecognisedByItsName() {
    LicenseServer server = server("drm-1", NAME, null);
    assertThat(server.marks().fit(certificate(HASH, OTHER_NAME, NAME))).isTrue();
    assertThat(server.marks().fit(certificate(HASH, OTHER_NAME))).isFalse();
    assertThat(server.marks().fit(certificate(HASH))).isFalse();
  }

  @Test
  void isRecognisedByItsHash() {
    LicenseServer server = server("drm-1", null, HASH);
    assertThat(server.marks().fit(certificate(HASH))).isTrue();
    assertThat(server.marks().fit(certificate(OTHER_HASH, NAME))).isFalse();
  }

  @Test
  void isRecognisedByBothWhereBothAreSet() {
    LicenseServer server = server("drm-1", NAME, HASH);
    assertThat(server.marks().fit(certificate(HASH, NAME))).isTrue();
    assertThat(server.marks().fit(certificate(HASH, OTHER_NAME))).isFalse();
    assertThat(server.marks().fit(certificate(OTHER_HASH, NAME))).isFalse();
  }

  @Test
  void hasSomethingToBeRecognisedBy() {
    assertThatIllegalArgumentException().isThrownBy(() -> server("drm-1", null, null));
  }

  @Test
  void isRecognisedByItsSubject() {
    CertificateMarks marks =
        new CertificateMarks(null, new SubjectName("CN=drm-1,O=Example"), null);
    assertThat(marks.fit(shown(new SubjectName("cn=DRM-1, o=Example")))).isTrue();
    assertThat(marks.fit(shown(new SubjectName("CN=drm-1")))).isFalse();
    assertThat(marks.fit(shown(null))).isFalse();
    assertThat(marks.cover(new CertificateMarks(NAME, marks.subject(), HASH))).isTrue();
    assertThat(marks.cover(CertificateMarks.of(NAME))).isFalse();
  }

  private static PresentedCertificate shown(@Nullable SubjectName subject) {
    return new PresentedCertificate(HASH, Set.of(), subject, new Period(NOW, hours(1)));
  }

  @Test
  void certificatesHoldFromTheirFirstInstantUpToTheirEnd() {
    PresentedCertificate shown =
        new PresentedCertificate(HASH, Set.of(), null, new Period(NOW, hours(1)));
    assertThat(shown.validAt(NOW.minus(TICK))).isFalse();
    assertThat(shown.validAt(NOW)).isTrue();
    assertThat(shown.validAt(hours(1))).isFalse();
  }

  @Test
  void namesIgnoreCaseInHostsAndNowhereElse() {
    assertThat(new SubjectAlternativeName("DNS:License-Server.EXAMPLE")).isEqualTo(NAME);
    assertThat(new SubjectAlternativeName("URI:spiffe://x/A"))
        .hasToString("URI:spiffe://x/A")
        .isNotEqualTo(new SubjectAlternativeName("URI:spiffe://x/a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "DNS:", "URI:", "dns:host", "IP:127.0.0.1", "host"})
  void namesSayWhatKindTheyAre(String san) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SubjectAlternativeName(san))
        .withMessageEndingWith("(expected: DNS:host or URI:uri)");
  }

  @Test
  void hashesIgnoreCaseAndColons() {
    assertThat(new CertificateSha256("AB:".repeat(31) + "Ab")).isEqualTo(HASH);
    assertThat(HASH).hasToString("ab".repeat(32));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ab", "not hexadecimal", "ab ab"})
  void hashesHaveSixtyFourDigits(String hex) {
    assertThatIllegalArgumentException().isThrownBy(() -> new CertificateSha256(hex));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CertificateSha256("ab".repeat(32) + hex + "0"));
  }

  @Test
  void mayAskForAllContentsOrForThoseThatAreListed() {
    ContentId other = ContentId.parse("11111111-2222-3333-4444-555555555555").orElseThrow();
    ContentScope listed = new ContentScope.Listed(Set.of(other));
    assertThat(new ContentScope.All().covers(ContentFixture.ID)).isTrue();
    assertThat(new ContentScope.All().only()).isEmpty();
    assertThat(listed.covers(ContentFixture.ID)).isFalse();
    assertThat(listed.covers(other)).isTrue();
    assertThat(listed.only()).hasValue(Set.of(other));
    assertThat(new ContentScope.Listed(Set.of()).covers(other)).isFalse();
  }
}
