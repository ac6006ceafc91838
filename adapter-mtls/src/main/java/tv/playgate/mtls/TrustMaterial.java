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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.TrustManagerFactory;

/**
 * Who vouches for the callers of a door: these authorities and nobody else, the system's store
 * least of all. Where there are revocation lists, every certificate on a caller's path needs one of
 * its issuer that is in date; nothing is ever fetched. Immutable.
 */
public final class TrustMaterial {

  private final List<X509Certificate> authorities;
  private final List<X509CRL> revocationLists;

  private TrustMaterial(List<X509Certificate> authorities, List<X509CRL> revocationLists) {
    this.authorities = List.copyOf(authorities);
    this.revocationLists = List.copyOf(revocationLists);
  }

  static TrustMaterial load(List<Path> authorityFiles, List<Path> crlFiles, Instant now) {
    if (authorityFiles.isEmpty()) {
      throw new IllegalArgumentException("clientCa: expected at least one file");
    }
    List<X509Certificate> authorities = new ArrayList<>();
    for (Path file : authorityFiles) {
      authorities.addAll(authorities(file, now));
    }
    List<X509CRL> lists = new ArrayList<>();
    for (Path file : crlFiles) {
      lists.addAll(RevocationListFile.read(file, authorities, now));
    }
    return new TrustMaterial(authorities, lists);
  }

  private static List<X509Certificate> authorities(Path file, Instant now) {
    List<X509Certificate> authorities = CertificateFile.read(file);
    List<String> problems =
        authorities.stream().flatMap(ca -> ChainCheck.authority(ca, now).stream()).toList();
    if (!problems.isEmpty()) {
      throw new TlsMaterialException(file, problems);
    }
    return authorities;
  }

  /** The certificates of the authorities. */
  public List<X509Certificate> authorities() {
    return authorities;
  }

  /**
   * Checks path, dates and revocation, and that the certificate is one for its side of the
   * connection: extended key usage and key usage are the JDK's own check.
   */
  TrustManagerFactory trustManagers() {
    try {
      TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
      factory.init(new CertPathTrustManagerParameters(pathParameters()));
      return factory;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has PKIX", e);
    }
  }

  /** How paths are checked, without the dates of a particular instant. */
  PKIXBuilderParameters pathParameters() throws GeneralSecurityException {
    Set<TrustAnchor> anchors =
        authorities.stream()
            .map(ca -> new TrustAnchor(ca, null))
            .collect(Collectors.toUnmodifiableSet());
    PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, new X509CertSelector());
    parameters.setRevocationEnabled(false);
    if (!revocationLists.isEmpty()) {
      parameters.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(revocationLists)));
      parameters.addCertPathChecker(revocationChecker());
    }
    return parameters;
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
