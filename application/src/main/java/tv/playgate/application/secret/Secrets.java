package tv.playgate.application.secret;

import tv.playgate.application.port.in.RewrapSecrets;
import tv.playgate.application.port.out.KeyWrapping;
import tv.playgate.application.port.out.RestingSecrets;

/** The way in to the use cases around wrapped secrets. */
public final class Secrets {

  private Secrets() {}

  /** Rewrapping of everything that rests. Safe for use by any number of threads. */
  public static RewrapSecrets rewrapSecrets(RestingSecrets secrets, KeyWrapping wrapping) {
    return new PagedRewrapping(secrets, wrapping);
  }
}
