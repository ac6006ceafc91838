package tv.playgate.application.port.out;

import java.util.List;
import java.util.Optional;
import tv.playgate.domain.key.SignedClaims;
import tv.playgate.domain.key.TrustedKey;

/** Recognises what others signed: software statements and single sign-on tokens. */
public interface TokenVerification {

  /**
   * What the token says, if it is a compact JWS that one of these keys signed with RS256; the
   * algorithm is never the token's choice. Works on the calling thread without waiting: published
   * key sets are read ahead, and one that could not be read yet recognises nothing.
   *
   * @param keys the trusted keys of one purpose
   * @param token as it travelled; anything at all
   */
  Optional<SignedClaims> verify(List<TrustedKey> keys, String token);
}
