package tv.playgate.mtls;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A PEM file with certificate revocation lists. */
final class RevocationListFile {

  private static final String LABEL = "X509 CRL";

  private RevocationListFile() {}

  /** The lists, at least one. Those of the given authorities must be signed by them. */
  static List<X509CRL> read(Path path, List<X509Certificate> authorities, Instant now) {
    PemFile pem = PemFile.read(path);
    List<X509CRL> lists = new ArrayList<>();
    for (PemBlock block : pem.labelled(LABEL)) {
      lists.add(parse(path, block));
    }
    if (lists.isEmpty()) {
      throw new TlsMaterialException(path, "has no revocation list (found: " + pem.labels() + ")");
    }
    List<String> problems =
        lists.stream().flatMap(list -> problems(list, authorities, now).stream()).toList();
    if (!problems.isEmpty()) {
      throw new TlsMaterialException(path, problems);
    }
    return List.copyOf(lists);
  }

  private static X509CRL parse(Path path, PemBlock block) {
    byte[] der = block.der(path);
    try {
      return (X509CRL) CertificateFile.factory().generateCRL(new ByteArrayInputStream(der));
    } catch (CRLException e) {
      throw new TlsMaterialException(path, "a revocation list is damaged", e);
    }
  }

  private static List<String> problems(
      X509CRL list, List<X509Certificate> authorities, Instant now) {
    List<String> problems = new ArrayList<>();
    String issuer = CertificateText.name(list.getIssuerX500Principal());
    @Nullable Date nextUpdate = list.getNextUpdate();
    if (nextUpdate != null && now.isAfter(nextUpdate.toInstant())) {
      problems.add("the list of '" + issuer + "' is out of date since " + nextUpdate.toInstant());
    }
    if (now.isBefore(list.getThisUpdate().toInstant())) {
      problems.add(
          "the list of '" + issuer + "' is not valid before " + list.getThisUpdate().toInstant());
    }
    List<X509Certificate> named =
        authorities.stream()
            .filter(ca -> ca.getSubjectX500Principal().equals(list.getIssuerX500Principal()))
            .toList();
    if (!named.isEmpty() && named.stream().noneMatch(ca -> signed(list, ca))) {
      problems.add("the list of '" + issuer + "' is not signed by it");
    }
    return problems;
  }

  private static boolean signed(X509CRL list, X509Certificate authority) {
    try {
      list.verify(authority.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
