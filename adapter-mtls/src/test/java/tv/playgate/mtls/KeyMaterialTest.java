package tv.playgate.mtls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tv.playgate.mtls.PkiFixture.CURRENT;
import static tv.playgate.mtls.PkiFixture.NOW;
import static tv.playgate.mtls.PkiFixture.pem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.mtls.CertificateRecipe.KeyKind;

class KeyMaterialTest {

  @TempDir Path directory;

  private PkiFixture pki;
  private Credentials server;
  private CertificateFiles files;

  @BeforeEach
  void issue() {
    pki = new PkiFixture(directory, "our CA");
    server = pki.issue(PkiFixture.server(KeyKind.EC_P256));
    files = pki.files("server", server);
  }

  @ParameterizedTest
  @EnumSource(KeyKind.class)
  void takesACertificateWithItsKey(KeyKind kind) {
    Credentials own = pki.issue(PkiFixture.server(kind));

    KeyMaterial material = MtlsAdapter.keyMaterial(pki.files("own", own), NOW);

    assertThat(material.chain()).containsExactly(own.certificate());
  }

  @Test
  void takesAChainInOrderAndTextBetweenTheBlocks() {
    Credentials intermediate = pki.issue(CertificateRecipe.authority("between", CURRENT));
    Credentials own = CertificateMaker.issuedBy(intermediate, PkiFixture.server(KeyKind.EC_P256));
    Path key = pki.files("own", own).key();
    Path chain = pki.chain("chain.pem", own, intermediate, pki.authority());
    Path commented = pki.file("commented.pem", "Our server\r\n\r\n" + PkiFixture.text(chain));

    KeyMaterial material = MtlsAdapter.keyMaterial(new CertificateFiles(commented, key), NOW);

    assertThat(material.chain()).hasSize(3);
  }

  @Test
  void refusesAChainInTheWrongOrder() {
    Path chain = pki.chain("chain.pem", pki.authority(), server);

    refuses(new CertificateFiles(chain, files.key()), chain, "did not issue the one before it");
  }

  @Test
  void refusesAChainWithAForeignIssuerOfTheRightName() {
    Credentials namesake = new PkiFixture(directory, "our CA").authority();
    Path chain = pki.chain("chain.pem", server, namesake);

    refuses(new CertificateFiles(chain, files.key()), chain, "did not issue the one before it");
  }

  @ParameterizedTest
  @EnumSource(KeyKind.class)
  void refusesAKeyOfAnotherCertificate(KeyKind kind) {
    Path other = pki.files("other", pki.issue(PkiFixture.server(kind))).key();

    refuses(
        new CertificateFiles(files.certificate(), other),
        other,
        "the key does not belong to the certificate in " + files.certificate());
  }

  @Test
  void refusesWhatHasExpiredOrIsNotYetValid() {
    Instant late = CURRENT.until().plus(Duration.ofDays(1));
    Instant early = CURRENT.from().minus(Duration.ofDays(1));

    assertThatExceptionOfType(TlsMaterialException.class)
        .isThrownBy(() -> MtlsAdapter.keyMaterial(files, late))
        .withMessageContaining("server.pem")
        .withMessageContaining("expired at");
    assertThatExceptionOfType(TlsMaterialException.class)
        .isThrownBy(() -> MtlsAdapter.keyMaterial(files, early))
        .withMessageContaining("is not valid before");
  }

  @Test
  void refusesACertificateForClientsOnly() {
    CertificateFiles client = pki.files("client", pki.issue(PkiFixture.client()));

    refuses(client, client.certificate(), "[clientAuth] (expected: serverAuth)");
  }

  @Test
  void saysThatAnEncryptedKeyIsEncrypted() throws Exception {
    Path encrypted = pki.file("encrypted.key", pem("ENCRYPTED PRIVATE KEY", encrypted(server)));

    refusesKey(encrypted, "the key is encrypted (expected: PKCS#8 without a passphrase)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"EC PRIVATE KEY", "RSA PRIVATE KEY"})
  void saysWhichFormOfKeyItExpects(String label) {
    Path old = pki.file("old.key", pem(label, new byte[] {1, 2, 3}));

    refusesKey(old, "the key is a '" + label + "' (expected: PKCS#8");
  }

  @Test
  void refusesSeveralKeysAndNone() {
    Path two = pki.file("two.key", PkiFixture.text(files.key()).repeat(2));

    refusesKey(two, "has 2 private keys (expected: one, found: PRIVATE KEY)");
    refusesKey(files.certificate(), "has 0 private keys (expected: one, found: CERTIFICATE)");
  }

  @Test
  void refusesAKeyThatIsGarbage() {
    refusesKey(
        pki.file("garbage.key", pem("PRIVATE KEY", new byte[] {1, 2, 3})),
        "the key is neither RSA nor EC in PKCS#8, or it is damaged");
    refusesKey(
        pki.file("text.key", "-----BEGIN PRIVATE KEY-----\n!!\n-----END PRIVATE KEY-----\n"),
        "block 'PRIVATE KEY' is not base64");
  }

  @Test
  void refusesACertificateFileThatIsNone() throws Exception {
    refusesCertificate(pki.file("empty.pem", ""), "is empty");
    refusesCertificate(pki.file("blank.pem", " \n\n"), "is empty");
    refusesCertificate(pki.file("text.pem", "hello"), "has no PEM block");
    refusesCertificate(
        pki.file("server.der", server.certificate().getEncoded()),
        "looks like DER (expected: PEM)");
    refusesCertificate(
        pki.file("garbage.pem", pem("CERTIFICATE", new byte[] {1, 2, 3})),
        "certificate 1 is damaged");
    refusesCertificate(
        pki.file("cut.pem", "-----BEGIN CERTIFICATE-----\nMIIB"),
        "block 'CERTIFICATE' does not end");
    refusesCertificate(files.key(), "has no certificate (found: PRIVATE KEY)");
    refusesCertificate(directory.resolve("missing.pem"), "does not exist");
    refusesCertificate(directory, "cannot be read");
    refusesCertificate(
        pki.file("large.pem", new byte[PemFile.MAX_BYTES + 1]), "is larger than 1048576 bytes");
  }

  @Test
  void namesEverythingThatIsWrongWithACertificateAtOnce() {
    CertificateFiles client = pki.files("client", pki.issue(PkiFixture.client()));
    Instant late = CURRENT.until().plus(Duration.ofDays(1));

    assertThatExceptionOfType(TlsMaterialException.class)
        .isThrownBy(() -> MtlsAdapter.keyMaterial(client, late))
        .satisfies(e -> assertThat(e.problems()).hasSize(2));
  }

  @Test
  void keepsTheKeyToItself() throws Exception {
    String body = Files.readString(files.key()).lines().skip(1).findFirst().orElseThrow();
    Path broken = pki.file("broken.key", PkiFixture.text(files.key()).replace("-----END", "--END"));

    assertThat(MtlsAdapter.keyMaterial(files, NOW).toString())
        .startsWith("KeyMaterial(CN=localhost")
        .doesNotContain(body.substring(0, 8));
    assertThat(server.toString()).startsWith("Credentials(CN=localhost");
    assertThat(PemFile.read(files.key()).toString()).contains("PRIVATE KEY").doesNotContain(body);
    assertThatExceptionOfType(TlsMaterialException.class)
        .isThrownBy(
            () -> MtlsAdapter.keyMaterial(new CertificateFiles(files.certificate(), broken), NOW))
        .satisfies(e -> assertThat(e).hasMessageNotContaining(body).hasNoCause());
  }

  private void refusesKey(Path key, String why) {
    refuses(new CertificateFiles(files.certificate(), key), key, why);
  }

  private void refusesCertificate(Path certificate, String why) {
    refuses(new CertificateFiles(certificate, files.key()), certificate, why);
  }

  private static void refuses(CertificateFiles files, Path culprit, String why) {
    assertThatExceptionOfType(TlsMaterialException.class)
        .isThrownBy(() -> MtlsAdapter.keyMaterial(files, NOW))
        .withMessageStartingWith(culprit + ": ")
        .withMessageContaining(why)
        .satisfies(e -> assertThat(e.file()).isEqualTo(culprit));
  }

  private static byte[] encrypted(Credentials credentials) throws GeneralSecurityException {
    String algorithm = "PBEWithSHA1AndDESede";
    Cipher cipher = Cipher.getInstance(algorithm);
    cipher.init(
        Cipher.ENCRYPT_MODE,
        SecretKeyFactory.getInstance(algorithm)
            .generateSecret(new PBEKeySpec("passphrase".toCharArray())));
    byte[] body = cipher.doFinal(credentials.key().getEncoded());
    try {
      return new EncryptedPrivateKeyInfo(cipher.getParameters(), body).getEncoded();
    } catch (IOException e) {
      throw new GeneralSecurityException(e);
    }
  }
}
