package tv.playgate.mtls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tv.playgate.mtls.PkiFixture.NOW;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.domain.license.SubjectAlternativeName;
import tv.playgate.mtls.TlsClientFixture.Visit;

class DevelopmentCertificatesTest {

  private static final String[] SET = {
    "ca.pem",
    "license-server.key",
    "license-server.pem",
    "server.key",
    "server.pem",
    "stranger.key",
    "stranger.pem"
  };

  @TempDir Path directory;

  private final DevelopmentCertificates makers = at(NOW);

  @Test
  void writesTheWholeDemoSet() throws IOException {
    assertThat(makers.writeDemoSet(directory)).isEqualTo(new DemoSetOutcome.Written());

    assertThat(contents()).containsOnlyKeys(SET);
    assertThat(namesIn("server")).containsExactly("DNS:localhost", "IP:127.0.0.1");
    assertThat(namesIn("license-server")).containsExactly("DNS:license-server.example");
    assertThat(namesIn("stranger")).containsExactly("DNS:stranger.example");
    assertThat(inspected("server").certificate().notAfter())
        .isAfter(NOW.plus(Duration.ofDays(9 * 365)));
  }

  @Test
  void makesADirectoryThatIsNotThere() {
    Path deep = directory.resolve("a/b");

    makers.writeDemoSet(deep);

    assertThat(deep.resolve("ca.pem")).exists();
  }

  @Test
  void letsOnlyTheOwnerReadKeys() throws IOException {
    makers.writeDemoSet(directory);

    for (String file : SET) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path(file))))
          .as(file)
          .isEqualTo(file.endsWith(".key") ? "rw-------" : "rw-r--r--");
    }
  }

  @Test
  void keepsAGoodSetAsItIs() throws IOException {
    makers.writeDemoSet(directory);
    Map<String, String> before = contents();

    DemoSetOutcome outcome = at(NOW.plus(Duration.ofDays(1000))).writeDemoSet(directory);

    assertThat(outcome).isEqualTo(new DemoSetOutcome.Kept());
    assertThat(contents()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ca.pem", "server.key", "license-server.pem", "stranger.key"})
  void replacesAnIncompleteSetAsAWhole(String missing) throws IOException {
    makers.writeDemoSet(directory);
    Map<String, String> before = contents();
    Files.delete(path(missing));

    replacesAll(before, makers, missing);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ca.pem", "server.pem", "license-server.key", "stranger.pem"})
  void replacesADamagedSetAsAWhole(String damaged) throws IOException {
    makers.writeDemoSet(directory);
    Map<String, String> before = contents();
    Files.writeString(path(damaged), "garbage");

    replacesAll(before, makers, damaged);
  }

  @Test
  void replacesASetOfTwoAuthorities() throws IOException {
    makers.writeDemoSet(directory);
    Map<String, String> before = contents();
    makers.writeDemoSet(directory.resolve("other"));
    Files.copy(directory.resolve("other/server.pem"), path("server.pem"), replace());
    Files.copy(directory.resolve("other/server.key"), path("server.key"), replace());

    replacesAll(before, makers, "the authority does not vouch for it");
  }

  @Test
  void replacesASetWhoseClientsAreMixedUp() throws IOException {
    makers.writeDemoSet(directory);
    Map<String, String> before = contents();
    Files.copy(path("stranger.pem"), path("license-server.pem"), replace());
    Files.copy(path("stranger.key"), path("license-server.key"), replace());

    replacesAll(before, makers, "does not have the names [DNS:license-server.example]");
  }

  @Test
  void replacesASetThatEndsWithinADay() throws IOException {
    DevelopmentCertificates.madeAt(NOW, Duration.ofDays(3)).writeDemoSet(directory);
    Map<String, String> before = contents();

    replacesAll(before, at(NOW.plus(Duration.ofHours(49))), "ends at");
    assertThat(at(NOW).writeDemoSet(directory)).isInstanceOf(DemoSetOutcome.Replaced.class);
  }

  @Test
  void servesWithTheDemoSet() throws Exception {
    makers.writeDemoSet(directory);
    CertificateFiles client = CertificateFiles.in(directory, "stranger");
    X509Certificate ca = CertificateFile.read(path("ca.pem")).get(0);
    Credentials caller =
        new Credentials(
            CertificateFile.read(client.certificate()).get(0), PrivateKeyFile.read(client.key()));
    try (var server =
        LiveTlsFixture.mutual(
            TlsProvider.JDK,
            CertificateFiles.in(directory, "server"),
            List.of(path("ca.pem")),
            List.of())) {
      Visit visit = TlsClientFixture.showing(ca, caller).visit(server.server());

      assertThat(visit.said()).isEqualTo(TlsServerFixture.GREETING);
      assertThat(server.server().admitted().names())
          .containsExactly(new SubjectAlternativeName("DNS:stranger.example"));
    }
  }

  @Test
  void makesAnAuthorityAndWhatItIssues() {
    CertificateFiles ca = CertificateFiles.in(directory, "own-ca");
    CertificateFiles server = CertificateFiles.in(directory, "own-server");
    CertificateFiles client = CertificateFiles.in(directory, "own-client");

    makers.writeAuthority(ca, "Our CA");
    makers.writeServer(ca, server, List.of("tv.example", "::1", "10.0.0.1"));
    makers.writeClient(ca, client, new SubjectAlternativeName("URI:spiffe://tv.example/drm"));

    for (CertificateFiles files : List.of(server, client)) {
      assertThat(
              CertificateInspection.of(
                      files.certificate(), files.key(), List.of(ca.certificate()), NOW)
                  .problems())
          .isEmpty();
    }
    assertThat(namesIn("own-server"))
        .containsExactly("DNS:tv.example", "IP:0:0:0:0:0:0:0:1", "IP:10.0.0.1");
    assertThat(namesIn("own-client")).containsExactly("URI:spiffe://tv.example/drm");
  }

  @Test
  void issuesNothingThatOutlivesItsAuthority() {
    CertificateFiles ca = CertificateFiles.in(directory, "short");
    DevelopmentCertificates.madeAt(NOW, Duration.ofDays(2)).writeAuthority(ca, "Short CA");

    makers.writeServer(ca, CertificateFiles.in(directory, "own-server"), List.of("localhost"));

    assertThat(inspected("own-server").certificate().notAfter())
        .isEqualTo(inspected("short").certificate().notAfter());
  }

  @Test
  void replacesNoFileOfAnybody() throws IOException {
    CertificateFiles ca = CertificateFiles.in(directory, "ca");
    Files.writeString(ca.key(), "precious");

    assertThatExceptionOfType(TlsMaterialException.class)
        .isThrownBy(() -> makers.writeAuthority(ca, "Our CA"))
        .withMessage(ca.key() + ": exists already and is not replaced");
    assertThat(ca.key()).hasContent("precious");
  }

  @Test
  void refusesToIssueWithALeaf() {
    CertificateFiles ca = CertificateFiles.in(directory, "ca");
    CertificateFiles leaf = CertificateFiles.in(directory, "leaf");
    makers.writeAuthority(ca, "Our CA");
    makers.writeServer(ca, leaf, List.of("localhost"));

    assertThatExceptionOfType(TlsMaterialException.class)
        .isThrownBy(
            () ->
                makers.writeServer(leaf, CertificateFiles.in(directory, "x"), List.of("localhost")))
        .withMessageContaining("is not a CA certificate");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "a..b", "http://x", "x,y"})
  void refusesANameThatIsNoHost(String name) {
    CertificateFiles files = CertificateFiles.in(directory, "x");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> makers.writeServer(files, files, List.of(name)))
        .withMessageStartingWith("name: " + name);
  }

  @Test
  void refusesAValidityOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DevelopmentCertificates.madeAt(NOW, Duration.ZERO))
        .withMessageStartingWith("validity: PT0S");
  }

  private void replacesAll(Map<String, String> before, DevelopmentCertificates by, String why)
      throws IOException {
    DemoSetOutcome outcome = by.writeDemoSet(directory);

    List<String> reasons =
        outcome.fold(kept -> List.of(), written -> List.of(), DemoSetOutcome.Replaced::reasons);
    assertThat(reasons).anySatisfy(reason -> assertThat(reason).contains(why));
    assertThat(contents())
        .allSatisfy((file, text) -> assertThat(text).isNotEqualTo(before.get(file)))
        .containsOnlyKeys(SET);
    assertThat(by.writeDemoSet(directory)).isEqualTo(new DemoSetOutcome.Kept());
  }

  private static DevelopmentCertificates at(Instant now) {
    return DevelopmentCertificates.madeAt(now, DevelopmentCertificates.TEN_YEARS);
  }

  private CertificateInspection inspected(String name) {
    return CertificateInspection.of(path(name + ".pem"), null, List.of(), NOW);
  }

  private List<String> namesIn(String name) {
    return inspected(name).certificate().names();
  }

  private Path path(String file) {
    return directory.resolve(file);
  }

  private static CopyOption replace() {
    return StandardCopyOption.REPLACE_EXISTING;
  }

  /** Every file with its text; drafts would show. */
  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
