package tv.playgate.mtls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import tv.playgate.domain.time.Period;
import tv.playgate.mtls.CertificateRecipe.KeyKind;

/** A CA, what it issues, and files of it. */
final class PkiFixture {

  /** One present for a whole run; handshakes have the real one, a day or more from every edge. */
  @SuppressWarnings("TimeInStaticInitializer")
  static final Instant NOW = Instant.now();

  static final Period CURRENT = days(-1, 30);

  private final Path directory;
  private final Credentials authority;

  PkiFixture(Path directory, String name) {
    this.directory = directory;
    this.authority = CertificateMaker.selfSigned(CertificateRecipe.authority(name, CURRENT));
  }

  /** From and until so many days from now. */
  static Period days(int from, int until) {
    return new Period(NOW.plus(Duration.ofDays(from)), NOW.plus(Duration.ofDays(until)));
  }

  static CertificateRecipe client(Period validity, CertificateUse... uses) {
    return new CertificateRecipe(
        "license-server.example",
        List.of("DNS:license-server.example"),
        Set.of(uses),
        false,
        validity,
        KeyKind.EC_P256);
  }

  static CertificateRecipe client() {
    return client(CURRENT, CertificateUse.CLIENT);
  }

  static CertificateRecipe server(KeyKind key) {
    return server(key, CURRENT);
  }

  static CertificateRecipe server(KeyKind key, Period validity) {
    return new CertificateRecipe(
        "localhost",
        List.of("DNS:localhost", "IP:127.0.0.1"),
        Set.of(CertificateUse.SERVER),
        false,
        validity,
        key);
  }

  Credentials authority() {
    return authority;
  }

  Credentials issue(CertificateRecipe recipe) {
    return CertificateMaker.issuedBy(authority, recipe);
  }

  CertificateFiles files(String name, Credentials credentials) {
    CertificateFiles files = CertificateFiles.in(directory, name);
    PemWriter.write(files, credentials);
    return files;
  }

  Path authorityFile() {
    return files("ca", authority).certificate();
  }

  /** The certificates in that order in one file. */
  Path chain(String name, Credentials... credentials) {
    return file(
        name,
        Arrays.stream(credentials)
            .map(one -> files("one", one).certificate())
            .map(PkiFixture::text)
            .reduce("", String::concat));
  }

  Path file(String name, String text) {
    return file(name, text.getBytes(US_ASCII));
  }

  Path file(String name, byte[] content) {
    try {
      return Files.write(directory.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A list of this CA, signed by whoever is given. */
  Path revocationList(Credentials signer, Period period, Credentials... revoked) {
    return list(signer, period, true, revoked);
  }

  /** A list that names no day on which the next one comes. */
  Path endlessRevocationList() {
    return list(authority, CURRENT, false);
  }

  private Path list(Credentials signer, Period period, boolean ends, Credentials... revoked) {
    try {
      JcaX509v2CRLBuilder list =
          new JcaX509v2CRLBuilder(authority.certificate(), Date.from(period.from()));
      if (ends) {
        list.setNextUpdate(Date.from(period.until()));
      }
      for (Credentials one : revoked) {
        BigInteger serial = one.certificate().getSerialNumber();
        list.addCRLEntry(serial, Date.from(period.from()), CRLReason.keyCompromise);
      }
      var signature = new JcaContentSignerBuilder("SHA256withECDSA").build(signer.key());
      return file("ca.crl", pem("X509 CRL", list.build(signature).getEncoded()));
    } catch (IOException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  static String pem(String label, byte[] der) {
    return "-----BEGIN "
        + label
        + "-----\n"
        + Base64.getMimeEncoder().encodeToString(der)
        + "\n-----END "
        + label
        + "-----\n";
  }

  static String text(Path file) {
    try {
      return Files.readString(file, US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
