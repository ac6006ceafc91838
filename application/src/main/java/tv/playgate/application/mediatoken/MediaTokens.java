package tv.playgate.application.mediatoken;

import tv.playgate.application.port.in.VerifyMediaToken;
import tv.playgate.application.port.out.MediaTokenSigning;
import tv.playgate.application.port.out.UsedMediaTokens;

/** The way in to the verifier of media tokens. */
public final class MediaTokens {

  private MediaTokens() {}

  /**
   * A verifier over these ports. Safe for use by any number of threads.
   *
   * @param signing knows the keys of whoever made the tokens
   * @param issuer the one issuer whose tokens are taken
   * @param used remembers uses
   */
  public static VerifyMediaToken verifyMediaToken(
      MediaTokenSigning signing, String issuer, UsedMediaTokens used) {
    return new SingleUseVerification(signing, issuer, used);
  }
}
