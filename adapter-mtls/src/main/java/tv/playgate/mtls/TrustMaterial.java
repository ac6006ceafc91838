package tv.playgate.mtls;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.PKIXRevocationChecker.Option;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;

/**
 * Who vouches for the callers of a door: these authorities and nobody else, the system's store
 * least of all, and each only in its own time. Where there are revocation lists, every certificate
 * on a caller's path needs one of its issuer that is in date; nothing is ever fetched. Immutable.
 */
public final class TrustMaterial {

  private final List<Path> authorityFiles;
  private final List<Path> listFiles;
  private final List<X509Certificate> authorities;
  private final List<X509CRL> revocationLists;

  private TrustMaterial(
      List<Path> authorityFiles,
      List<Path> listFiles,
      List<X509Certificate> authorities,
      List<X509CRL> revocationLists) {
    this.authorityFiles = List.copyOf(authorityFiles);
    this.listFiles = List.copyOf(listFiles);
    this.authorities = List.copyOf(authorities);
    this.revocationLists = List.copyOf(revocationLists);
  }

  static TrustMaterial load(List<Path> authorityFiles, List<Path> listFiles, Instant now) {
    FilesTogether together = new FilesTogether();
    List<X509Certificate> authorities = new ArrayList<>();
    for (Path file : authorityFiles) {
      together.read(() -> authorities(file, now)).ifPresent(authorities::addAll);
    }
    // Of authorities that are not all known nobody can say who signed.
    List<X509Certificate> signers = together.good() ? authorities : List.of();
    List<X509CRL> lists = new ArrayList<>();
    for (Path file : listFiles) {
      together.read(() -> RevocationListFile.read(file, signers, now)).ifPresent(lists::addAll);
    }
    together.refuseBad();
    if (authorityFiles.isEmpty()) {
      throw new IllegalArgumentException("clientCa: expected at least one file");
    }
    requireListOfEach(authorities, lists, listFiles);
    return new TrustMaterial(authorityFiles, listFiles, authorities, lists);
  }

  /** An authority without a list has all of its callers refused: nobody means that. */
  private static void requireListOfEach(
      List<X509Certificate> authorities, List<X509CRL> lists, List<Path> listFiles) {
    List<String> without =
        lists.isEmpty()
            ? List.of()
            : authorities.stream()
                .filter(ca -> lists.stream().noneMatch(list -> isOf(list, ca)))
                .map(ca -> "there is no list of '" + CertificateText.subject(ca) + "'")
                .distinct()
                .toList();
    if (!without.isEmpty()) {
      throw new TlsMaterialException(listFiles.get(0), without);
    }
  }

  private static boolean isOf(X509CRL list, X509Certificate authority) {
    return list.getIssuerX500Principal().equals(authority.getSubjectX500Principal());
  }

  static List<X509Certificate> authorities(Path file, Instant now) {
    List<X509Certificate> authorities = CertificateFile.read(file);
    List<String> problems =
        authorities.stream().flatMap(ca -> ChainCheck.authority(ca, now).stream()).toList();
    if (!problems.isEmpty()) {
      throw new TlsMaterialException(file, problems);
    }
    return authorities;
  }

  /** What the same files hold now, proved anew. */
  TrustMaterial again(Instant now) {
    return load(authorityFiles, listFiles, now);
  }

  List<Path> files() {
    return Stream.concat(authorityFiles.stream(), listFiles.stream()).toList();
  }

  boolean isSameAs(TrustMaterial other) {
    return authorities.equals(other.authorities) && revocationLists.equals(other.revocationLists);
  }

  /** The certificates of the authorities. */
  public List<X509Certificate> authorities() {
    return authorities;
  }

  List<X509CRL> revocationLists() {
    return revocationLists;
  }

  /** Whether one of the authorities has that name. */
  boolean hasAuthority(X500Principal name) {
    return authorities.stream().anyMatch(ca -> ca.getSubjectX500Principal().equals(name));
  }

  /** The authorities that are in their time. */
  Set<TrustAnchor> anchors(Instant now) {
    return authorities.stream()
        .filter(ca -> ChainCheck.dates(ca, now).isEmpty())
        .map(ca -> new TrustAnchor(ca, null))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * How paths are checked at that instant.
   *
   * @throws GeneralSecurityException if no authority is in its time
   */
  PKIXBuilderParameters pathParameters(Instant now) throws GeneralSecurityException {
    PKIXBuilderParameters parameters =
        new PKIXBuilderParameters(anchors(now), new X509CertSelector());
    parameters.setDate(Date.from(now));
    parameters.setRevocationEnabled(false);
    if (!revocationLists.isEmpty()) {
      // The JDK would use a list for a quarter of an hour beyond its time.
      List<X509CRL> inDate =
          revocationLists.stream().filter(list -> RevocationListFile.inDate(list, now)).toList();
      parameters.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(inDate)));
      parameters.addCertPathChecker(revocationChecker());
    }
    return parameters;
  }

  /** The next instant at which something begins or ends that a judgement of the chain rests on. */
  Instant nextTurn(List<X509Certificate> chain, Instant now) {
    return Stream.of(
            Stream.concat(chain.stream(), authorities.stream()).flatMap(TrustMaterial::turns),
            revocationLists.stream()
                .flatMap(
                    list ->
                        Stream.of(
                            RevocationListFile.beginning(list),
                            RevocationListFile.end(list).plusMillis(1))))
        .flatMap(turns -> turns)
        .filter(turn -> turn.isAfter(now))
        .min(Comparator.naturalOrder())
        .orElse(Instant.MAX);
  }

  private static Stream<Instant> turns(X509Certificate certificate) {
    return Stream.of(
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant().plusMillis(1));
  }

  private static PKIXRevocationChecker revocationChecker() throws GeneralSecurityException {
    PKIXRevocationChecker checker =
        (PKIXRevocationChecker) CertPathBuilder.getInstance("PKIX").getRevocationChecker();
    // The lists are the only source: no OCSP, not even when a list is missing.
    checker.setOptions(EnumSet.of(Option.PREFER_CRLS, Option.NO_FALLBACK));
    return checker;
  }

  @Override
  public String toString() {
    return "TrustMaterial("
        + authorities.stream().map(CertificateText::subject).toList()
        + ", "
        + revocationLists.size()
        + " revocation lists)";
  }
}
