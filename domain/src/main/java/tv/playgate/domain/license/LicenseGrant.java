package tv.playgate.domain.license;

import java.util.function.Function;

/** What a granted license request is answered with: today, always a token URL. */
public sealed interface LicenseGrant permits TokenUrl {

  /** Handles each kind of grant. */
  <R> R fold(Function<TokenUrl, R> tokenUrl);
}
