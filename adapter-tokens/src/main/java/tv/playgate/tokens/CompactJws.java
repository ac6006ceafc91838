package tv.playgate.tokens;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.Optional;

/**
 * The compact form of signed tokens, read strictly: three parts in canonical base64url, so that no
 * two texts are the same token. The library alone would skip characters that do not belong there.
 */
final class CompactJws {

  private static final int PARTS = 3;
  private static final byte[] NOTHING = new byte[0];

  private CompactJws() {}

  /**
   * A token that says RS256 and asks for nothing that is not understood; nothing is verified yet.
   * Empty for everything else.
   *
   * @param maxLength how many characters are looked at; a longer text is no token
   */
  static Optional<SignedJWT> parse(String text, int maxLength) {
    return text.length() <= maxLength && isCanonical(text)
        ? parsed(text).filter(token -> isPlainRs256(token.getHeader()))
        : Optional.empty();
  }

  /** What the token says, if that is a set of claims. */
  static Optional<JWTClaimsSet> claims(SignedJWT token) {
    try {
      return Optional.ofNullable(token.getJWTClaimsSet());
    } catch (ParseException | RuntimeException malformed) {
      return Optional.empty();
    }
  }

  /** Whatever a foreign parser throws at a foreign text, the text is to blame. */
  private static Optional<SignedJWT> parsed(String text) {
    try {
      return Optional.of(SignedJWT.parse(text));
    } catch (ParseException | RuntimeException malformed) {
      return Optional.empty();
    }
  }

  private static boolean isPlainRs256(JWSHeader header) {
    return JWSAlgorithm.RS256.equals(header.getAlgorithm())
        && header.getCriticalParams() == null
        && header.isBase64URLEncodePayload();
  }

  private static boolean isCanonical(String text) {
    String[] parts = text.split("\\.", -1);
    return parts.length == PARTS
        && isObject(decoded(parts[0]))
        && isObject(decoded(parts[1]))
        && decoded(parts[2]).length > 0;
  }

  /** The library would take an array of pairs for an object. */
  private static boolean isObject(byte[] json) {
    return new String(json, StandardCharsets.UTF_8).stripLeading().startsWith("{");
  }

  /** The bytes of a part; none if it is not their one canonical text. */
  private static byte[] decoded(String part) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(part);
      String canonical = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      return canonical.equals(part) ? bytes : NOTHING;
    } catch (IllegalArgumentException notBase64) {
      return NOTHING;
    }
  }
}
