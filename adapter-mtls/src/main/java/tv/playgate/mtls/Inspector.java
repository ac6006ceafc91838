package tv.playgate.mtls;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tv.playgate.mtls.CertificateInspection.Check;
import tv.playgate.mtls.CertificateInspection.Contents;

/** One inspection under way: goes on after each problem, so that all of them are found at once. */
final class Inspector {

  private final Path file;
  private final Instant now;
  private final List<String> problems = new ArrayList<>();

  Inspector(Path file, Instant now) {
    this.file = file;
    this.now = now;
  }

  CertificateInspection inspect(@Nullable Path key, List<Path> authorities) {
    List<X509Certificate> chain = chain();
    problems.addAll(ChainCheck.chain(chain, now));
    Check ofKey = key == null ? Check.NOT_ASKED : Check.of(keyBelongs(key, chain));
    Check ofAuthority =
        authorities.isEmpty() ? Check.NOT_ASKED : Check.of(vouchedFor(authorities, chain));
    return new CertificateInspection(
        file, chain.isEmpty() ? null : Contents.of(chain.get(0)), ofKey, ofAuthority, problems);
  }

  private List<X509Certificate> chain() {
    try {
      return CertificateFile.read(file);
    } catch (TlsMaterialException e) {
      problems.addAll(e.problems());
      return List.of();
    }
  }

  /** A key that cannot be read is a problem even where there is no certificate to hold it to. */
  private boolean keyBelongs(Path key, List<X509Certificate> chain) {
    try {
      PrivateKey read = PrivateKeyFile.read(key);
      boolean belongs =
          !chain.isEmpty() && KeyProof.belongTogether(read, chain.get(0).getPublicKey());
      if (!belongs && !chain.isEmpty()) {
        problems.add("the key in " + key + " does not belong to the certificate");
      }
      return belongs;
    } catch (TlsMaterialException e) {
      problems.add(String.valueOf(e.getMessage()));
      return false;
    }
  }

  private boolean vouchedFor(List<Path> files, List<X509Certificate> chain) {
    try {
      TrustMaterial trust = TrustMaterial.load(files, List.of(), now);
      return !chain.isEmpty() && vouchedFor(trust, chain);
    } catch (TlsMaterialException e) {
      problems.add(String.valueOf(e.getMessage()));
      return false;
    }
  }

  private boolean vouchedFor(TrustMaterial trust, List<X509Certificate> chain) {
    try {
      CertPathValidator.getInstance("PKIX")
          .validate(below(trust, chain), trust.pathParameters(now));
      return true;
    } catch (CertPathValidatorException e) {
      problems.add("the authority does not vouch for it (" + e.getReason() + ")");
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has PKIX", e);
    }
  }

  /** A path ends below its authority, which the file may hold too. */
  private static CertPath below(TrustMaterial trust, List<X509Certificate> chain)
      throws GeneralSecurityException {
    Predicate<X509Certificate> trusted = trust.authorities()::contains;
    return CertificateFile.factory()
        .generateCertPath(chain.stream().takeWhile(trusted.negate()).toList());
  }
}
