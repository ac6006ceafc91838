package tv.playgate.domain.license;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;

/** What the trusted authorities say of a certificate, at one instant. */
public sealed interface CertificateStanding {

  /** Handles both cases. */
  <R> R fold(
      Function<? super Vouched, ? extends R> vouched,
      Function<? super Doubted, ? extends R> doubted);

  /** They vouch for it. */
  record Vouched(PresentedCertificate certificate) implements CertificateStanding {
    public Vouched {
      requireNonNull(certificate, "certificate");
    }

    @Override
    public <R> R fold(
        Function<? super Vouched, ? extends R> vouched,
        Function<? super Doubted, ? extends R> doubted) {
      return vouched.apply(this);
    }
  }

  /**
   * They do not.
   *
   * @param doubt of which kind
   * @param because the facts behind it, for operators only
   */
  record Doubted(CertificateDoubt doubt, String because) implements CertificateStanding {
    public Doubted {
      requireNonNull(doubt, "doubt");
      requireNonNull(because, "because");
    }

    @Override
    public <R> R fold(
        Function<? super Vouched, ? extends R> vouched,
        Function<? super Doubted, ? extends R> doubted) {
      return doubted.apply(this);
    }
  }
}
