package tv.playgate.application.signon;

import tv.playgate.application.port.in.RecogniseSignOn;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.port.out.TokenVerification;

/** The way in to single sign-on. */
public final class SignOn {

  private SignOn() {}

  /** Recognition over these ports. Safe for use by any number of threads. */
  public static RecogniseSignOn recogniseSignOn(
      Configuration configuration, TokenVerification verification) {
    return new TokenRecognition(configuration, verification);
  }
}
