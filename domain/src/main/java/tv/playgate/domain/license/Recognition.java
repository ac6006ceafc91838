package tv.playgate.domain.license;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;

/** Who a certificate's owner is, if anybody that is let in. */
public sealed interface Recognition {

  /** Handles both cases. */
  <R> R fold(
      Function<? super Recognised, ? extends R> recognised,
      Function<? super Unrecognised, ? extends R> unrecognised);

  /** He is this license server. */
  record Recognised(LicenseServer licenseServer) implements Recognition {
    public Recognised {
      requireNonNull(licenseServer, "licenseServer");
    }

    @Override
    public <R> R fold(
        Function<? super Recognised, ? extends R> recognised,
        Function<? super Unrecognised, ? extends R> unrecognised) {
      return recognised.apply(this);
    }
  }

  /**
   * He is not let in.
   *
   * @param doubt why
   * @param because the facts behind it, for operators only
   */
  record Unrecognised(CertificateDoubt doubt, String because) implements Recognition {
    public Unrecognised {
      requireNonNull(doubt, "doubt");
      requireNonNull(because, "because");
    }

    @Override
    public <R> R fold(
        Function<? super Recognised, ? extends R> recognised,
        Function<? super Unrecognised, ? extends R> unrecognised) {
      return unrecognised.apply(this);
    }
  }
}
