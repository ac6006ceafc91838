package tv.playgate.domain.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tv.playgate.domain.license.CertificateMarks;
import tv.playgate.domain.license.CertificateSha256;
import tv.playgate.domain.license.ContentScope;
import tv.playgate.domain.license.LicenseServer;
import tv.playgate.domain.license.LicenseServerName;
import tv.playgate.domain.license.SubjectAlternativeName;

class AmbiguousLicenseServersTest {

  private static final String HASH = "ab".repeat(32);
  private static final String OTHER_HASH = "cd".repeat(32);

  @Test
  void areThoseOfTheSameNameInWhateverCase() {
    assertThat(among(server("a", "DNS:drm.example", null), server("b", "DNS:DRM.example", null)))
        .containsExactly("license servers a and b: no certificate can tell one from the other");
  }

  @Test
  void areThoseOfWhichOneTakesWhateverTheOtherTakes() {
    assertThat(among(server("a", "DNS:drm.example", HASH), server("b", "DNS:drm.example", null)))
        .hasSize(1);
    assertThat(among(server("a", null, HASH), server("b", "DNS:drm.example", HASH))).hasSize(1);
  }

  @Test
  void areNotThoseThatACertificateCanTellApart() {
    assertThat(
            among(
                server("a", "DNS:one.example", null),
                server("b", "DNS:two.example", null),
                server("c", null, HASH),
                server("d", null, OTHER_HASH)))
        .isEmpty();
    assertThat(
            among(server("a", "DNS:drm.example", HASH), server("b", "DNS:drm.example", OTHER_HASH)))
        .isEmpty();
  }

  private static List<String> among(LicenseServer... servers) {
    return AmbiguousLicenseServers.in(
        new ConfigurationEntries(List.of(), List.of(), List.of(), List.of(), List.of(servers)));
  }

  private static LicenseServer server(String name, @Nullable String san, @Nullable String sha256) {
    return new LicenseServer(
        new LicenseServerName(name),
        new CertificateMarks(
            san == null ? null : new SubjectAlternativeName(san),
            null,
            sha256 == null ? null : new CertificateSha256(sha256)),
        new ContentScope.All());
  }
}
