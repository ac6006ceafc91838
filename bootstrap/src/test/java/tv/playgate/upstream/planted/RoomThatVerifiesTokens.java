package tv.playgate.upstream.planted;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jwt.SignedJWT;

/** Planted: breaks a rule of the house, so that the rule is seen to fail. */
public final class RoomThatVerifiesTokens {
  boolean done(SignedJWT token) {
    return token.getState() == JWSObject.State.VERIFIED;
  }
}
