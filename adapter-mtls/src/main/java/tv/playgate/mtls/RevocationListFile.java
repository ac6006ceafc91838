package tv.playgate.mtls;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A PEM file with certificate revocation lists. */
final class RevocationListFile {

  private static final String LABEL = "X509 CRL";

  /** How far the clock of the issuer may be ahead of ours; the JDK allows as much. */
  private static final Duration AHEAD = Duration.ofMinutes(15);

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
    if (nextUpdate == null) {
      problems.add("the list of '" + issuer + "' does not say until when it holds (nextUpdate)");
    } else if (now.isAfter(nextUpdate.toInstant())) {
      problems.add("the list of '" + issuer + "' is out of date since " + nextUpdate.toInstant());
    }
    if (now.isBefore(beginning(list))) {
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

  /** From when on it counts. */
  static Instant beginning(X509CRL list) {
    return list.getThisUpdate().toInstant().minus(AHEAD);
  }

  /** The last instant at which it counts: no grace, whatever the JDK would grant. */
  static Instant end(X509CRL list) {
    @Nullable Date nextUpdate = list.getNextUpdate();
    return nextUpdate == null ? Instant.MIN : nextUpdate.toInstant();
  }

  /** Whether it counts at that instant. */
  static boolean inDate(X509CRL list, Instant now) {
    return !now.isBefore(beginning(list)) && !now.isAfter(end(list));
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
