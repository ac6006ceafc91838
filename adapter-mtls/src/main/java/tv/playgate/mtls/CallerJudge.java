package tv.playgate.mtls;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.license.CertificateDoubt;
import tv.playgate.domain.license.CertificateStanding;
import tv.playgate.domain.license.CertificateStanding.Doubted;
import tv.playgate.domain.time.Millis;

/**
 * Judges callers by one set of authorities and revocation lists, and remembers what it found. The
 * same chain, whichever connection it comes from, is looked at again only when one of the dates
 * that bear on it has passed. Safe for use by any number of threads; never waits.
 */
final class CallerJudge {

  /** A long chain is work for us and none for the caller. */
  static final int MAX_CHAIN = 8;

  private static final long MAX_REMEMBERED_BYTES = 8L << 20;

  private final TrustMaterial trust;
  private final Cache<List<X509Certificate>, Verdict> verdicts =
      Caffeine.newBuilder()
          .maximumWeight(MAX_REMEMBERED_BYTES)
          .weigher((List<X509Certificate> chain, Verdict verdict) -> bytes(chain))
          .executor(Runnable::run)
          .build();

  CallerJudge(TrustMaterial trust) {
    this.trust = trust;
  }

  /** What is to be held of a chain, the caller's own certificate first. */
  CertificateStanding judge(List<X509Certificate> chain, Instant instant) {
    if (chain.isEmpty()) {
      return new Doubted(CertificateDoubt.NONE_PRESENTED, "no certificate was presented");
    }
    if (chain.size() > MAX_CHAIN) {
      return new Doubted(
          CertificateDoubt.NOT_VOUCHED_FOR,
          chain.size() + " certificates were presented (expected: up to " + MAX_CHAIN + ")");
    }
    try {
      return remembered(chain, Millis.cut(instant));
    } catch (CertificateException | IllegalStateException e) {
      return new Doubted(CertificateDoubt.NOT_VOUCHED_FOR, "a certificate is damaged");
    }
  }

  private CertificateStanding remembered(List<X509Certificate> chain, Instant now)
      throws CertificateException {
    @Nullable Verdict known = verdicts.getIfPresent(chain);
    if (known != null && known.holdsAt(now)) {
      return known.standing;
    }
    List<X509Certificate> own = CertificateFile.parsedByTheJdk(chain);
    Verdict verdict = new Verdict(CallerPath.judge(trust, own, now), now, trust.nextTurn(own, now));
    verdicts.put(own, verdict);
    return verdict.standing;
  }

  private static int bytes(List<X509Certificate> chain) {
    return chain.stream().mapToInt(CallerJudge::bytes).sum();
  }

  private static int bytes(X509Certificate certificate) {
    try {
      return certificate.getEncoded().length;
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a parsed certificate has an encoding", e);
    }
  }

  /** What was found, at {@code from}; nothing can change it before {@code until}. */
  private record Verdict(CertificateStanding standing, Instant from, Instant until) {

    /** A clock may be set back. */
    boolean holdsAt(Instant instant) {
      return !instant.isBefore(from) && instant.isBefore(until);
    }
  }
}
