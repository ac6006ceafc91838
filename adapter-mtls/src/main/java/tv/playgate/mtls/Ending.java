package tv.playgate.mtls;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that is good until a day that is known, and how early its end is told of.
 *
 * @param what in words, with whose it is
 * @param until its last instant
 * @param notices how long before the end it is told, the earliest first
 */
record Ending(String what, Instant until, List<Duration> notices) {

  Ending {
    notices = List.copyOf(notices);
  }

  /**
   * Fourteen days, three and one before the end; earlier in a life so short that these are most of
   * it.
   */
  static Ending of(String kind, X509Certificate certificate) {
    Instant until = certificate.getNotAfter().toInstant();
    Duration life = Duration.between(certificate.getNotBefore().toInstant(), until);
    return new Ending(
        kind + " '" + CertificateText.subject(certificate) + "'",
        until,
        Stream.of(
                shorter(Duration.ofDays(14), life.dividedBy(4)),
                shorter(Duration.ofDays(3), life.dividedBy(8)),
                shorter(Duration.ofDays(1), life.dividedBy(16)))
            .toList());
  }

  /** In the last quarter of its life: a list that is renewed in time never gets there. */
  static Ending of(X509CRL list) {
    Instant until = RevocationListFile.end(list);
    Duration life = Duration.between(list.getThisUpdate().toInstant(), until);
    return new Ending(
        "the revocation list of '" + CertificateText.name(list.getIssuerX500Principal()) + "'",
        until,
        List.of(life.dividedBy(4), life.dividedBy(16)));
  }

  /** How many of the notices are due; one more than there are once it is over. */
  int due(Instant now) {
    return now.isAfter(until)
        ? notices.size() + 1
        : (int) notices.stream().filter(notice -> !now.isBefore(until.minus(notice))).count();
  }

  boolean isOver(Instant now) {
    return now.isAfter(until);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
