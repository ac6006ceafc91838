package tv.playgate.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.domain.fixture.LicenseServerFixture.HASH;
import static tv.playgate.domain.fixture.Moment.AROUND_NOW;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PresentedCertificateTest {

  private static final String FORGED = "\n2026-12-01T00:00:00Z ERROR Fake\u202e\u2028\0";

  private static PresentedCertificate certificate(Set<SubjectAlternativeName> names, String cn) {
    return new PresentedCertificate(HASH, names, new SubjectName("CN=" + cn), AROUND_NOW);
  }

  @Test
  void describesItselfOnOneLineWhateverItsOwnerPutIntoIt() {
    String description =
        certificate(Set.of(new SubjectAlternativeName("URI:x" + FORGED)), "evil" + FORGED)
            .describe();

    assertThat(description)
        .contains("names [URI:x?2026-12-01T00:00:00Z ERROR Fake???]", "CN=evil?2026-12-01T")
        .doesNotContain("\n", "\u202e", "\u2028", "\0");
  }

  @Test
  void describesNoMoreThanAnybodyReads() {
    Set<SubjectAlternativeName> names =
        IntStream.range(0, 5_000)
            .mapToObj(i -> new SubjectAlternativeName("DNS:host-" + i))
            .collect(Collectors.toSet());

    assertThat(certificate(names, "drm-1").describe())
        .hasSizeLessThan(1_500)
        .endsWith("…, subject CN=drm-1");
  }
}
