package tv.playgate.mtls;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.mtls.PkiFixture.CURRENT;
import static tv.playgate.mtls.PkiFixture.NOW;
import static tv.playgate.mtls.PkiFixture.days;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.playgate.mtls.CertificateInspection.Check;
import tv.playgate.mtls.CertificateInspection.Contents;
import tv.playgate.mtls.CertificateRecipe.KeyKind;

class CertificateInspectionTest {

  @TempDir Path directory;

  private PkiFixture pki;

  @BeforeEach
  void makeAuthority() {
    pki = new PkiFixture(directory, "our CA");
  }

  @Test
  void reportsAllThatAGoodCertificateSays() {
    Credentials server = pki.issue(PkiFixture.server(KeyKind.EC_P256));
    CertificateFiles files = pki.files("server", server);

    CertificateInspection inspection =
        CertificateInspection.of(
            files.certificate(), files.key(), List.of(pki.authorityFile()), NOW);

    Contents contents = inspection.certificate();
    assertThat(inspection.sound()).isTrue();
    assertThat(inspection.lines())
        .containsExactly(
            "certificate: " + files.certificate(),
            "subject: CN=localhost,O=Playgate development",
            "issuer: CN=our CA,O=Playgate development",
            "serial: " + server.certificate().getSerialNumber().toString(16),
            "names: DNS:localhost, IP:127.0.0.1",
            "sha256: " + PeerIdentity.of(server.certificate()).sha256(),
            "valid: " + contents.notBefore() + " to " + contents.notAfter(),
            "use: serverAuth",
            "key: belongs to the certificate",
            "authority: vouches for it");
  }

  @Test
  void saysNothingOfWhatWasNotAsked() {
    CertificateInspection inspection =
        CertificateInspection.of(pki.authorityFile(), null, List.of(), NOW);

    assertThat(inspection.sound()).isTrue();
    assertThat(inspection.key()).isEqualTo(Check.NOT_ASKED);
    assertThat(inspection.authority()).isEqualTo(Check.NOT_ASKED);
    assertThat(inspection.lines())
        .contains("names: none", "use: any")
        .noneMatch(line -> line.startsWith("key:") || line.startsWith("authority:"));
  }

  @Test
  void findsEveryProblemAtOnce() {
    PkiFixture foreign = new PkiFixture(directory, "foreign CA");
    Path expired =
        foreign
            .files("client", foreign.issue(PkiFixture.client(days(-3, -1), CertificateUse.CLIENT)))
            .certificate();
    Path key = pki.files("other", pki.issue(PkiFixture.client())).key();

    CertificateInspection inspection =
        CertificateInspection.of(expired, key, List.of(pki.authorityFile()), NOW);

    assertThat(inspection.key()).isEqualTo(Check.BAD);
    assertThat(inspection.authority()).isEqualTo(Check.BAD);
    assertThat(inspection.problems()).hasSize(3);
    assertThat(String.join("\n", inspection.lines()))
        .contains("problem: 'CN=license-server.example", "expired at")
        .contains("problem: the key in " + key + " does not belong to the certificate")
        .contains("problem: the authority does not vouch for it (");
  }

  @Test
  void reportsUnreadableFilesAsProblems() {
    Path missing = directory.resolve("missing");

    CertificateInspection inspection =
        CertificateInspection.of(
            pki.file("garbage.pem", "garbage"), missing, List.of(missing), NOW);

    assertThat(inspection.certificate()).isNull();
    assertThat(inspection.problems())
        .containsExactly(
            "has no PEM block", missing + ": does not exist", missing + ": does not exist");
  }

  @Test
  void followsTheChainInTheFileUpToTheAuthority() {
    Credentials intermediate = pki.issue(CertificateRecipe.authority("between", CURRENT));
    Credentials caller = CertificateMaker.issuedBy(intermediate, PkiFixture.client());
    Path ca = pki.authorityFile();

    Path whole = pki.chain("whole.pem", caller, intermediate, pki.authority());
    Path cut = pki.chain("cut.pem", caller);
    Path upsideDown = pki.chain("upside-down.pem", intermediate, caller);

    assertThat(CertificateInspection.of(whole, null, List.of(ca), NOW).sound()).isTrue();
    assertThat(CertificateInspection.of(cut, null, List.of(ca), NOW).authority())
        .isEqualTo(Check.BAD);
    assertThat(CertificateInspection.of(upsideDown, null, List.of(), NOW).problems())
        .singleElement()
        .asString()
        .contains("did not issue the one before it");
  }

  @Test
  void printsNoControlCharactersOfAStranger() {
    Path hostile =
        pki.files(
                "hostile",
                CertificateMaker.selfSigned(
                    CertificateRecipe.authority("evil\u001b[31m\nproblem: none", CURRENT)))
            .certificate();

    assertThat(CertificateInspection.of(hostile, null, List.of(), NOW).lines())
        .allMatch(line -> line.chars().noneMatch(Character::isISOControl));
  }
}
