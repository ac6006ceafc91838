package tv.playgate.application.port.out;

import java.util.List;
import java.util.Optional;
import tv.playgate.domain.key.SignedClaims;
import tv.playgate.domain.key.TrustedKey;

/** Recognises what others signed: software statements and single sign-on tokens. */
public interface TokenVerification {

  /** How long a token may be, in characters. */
  int MAX_LENGTH = 8 * 1024;

  /**
   * What the token says, if it is a compact JWS that one of these keys signed with RS256; the
   * algorithm is never the token's choice. Works on the calling thread without waiting: published
   * key sets are read ahead, and one that could not be read yet recognises nothing.
   *
   * <p>Where the token names its key ({@code kid}), the keys of that name are tried first; of a
   * published set that names its keys, no others. A verified token is remembered for as long as it
   * and its key hold; a forged one never is.
   *
   * @param keys the trusted keys of one purpose
   * @param token as it travelled; anything at all, of which up to {@value #MAX_LENGTH} characters
   *     are looked at
   */
  Optional<SignedClaims> verify(List<TrustedKey> keys, String token);
}
