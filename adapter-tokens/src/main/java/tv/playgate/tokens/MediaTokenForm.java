package tv.playgate.tokens;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import tv.playgate.domain.key.KeyId;
import tv.playgate.domain.mediatoken.MediaTokenClaims;

/**
 * A media token that has the form of one, whoever signed it: canonical base64 (with padding) of a
 * compact JWS that names its key and says what it is.
 *
 * @param token the signed token
 * @param key the name of the key that it says signed it
 * @param claims what it says
 */
record MediaTokenForm(SignedJWT token, String key, MediaTokenClaims claims) {

  /** How long a serialized token may be, in characters: a resource of 64 KiB fits in. */
  static final int MAX_LENGTH = 256 * 1024;

  /** Explicit, so that no other token of ours can be taken for a media token (RFC 8725, 3.11). */
  private static final JOSEObjectType TYPE = new JOSEObjectType("playgate-media-token+jwt");

  static JWSHeader header(KeyId key) {
    return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.value()).type(TYPE).build();
  }

  static String serialize(String compact) {
    return Base64.getEncoder().encodeToString(compact.getBytes(StandardCharsets.US_ASCII));
  }

  static Optional<MediaTokenForm> parse(String serialized) {
    return serialized.length() <= MAX_LENGTH
        ? decoded(serialized)
            .flatMap(compact -> CompactJws.parse(compact, MAX_LENGTH))
            .flatMap(MediaTokenForm::of)
        : Optional.empty();
  }

  private static Optional<String> decoded(String serialized) {
    try {
      byte[] bytes = Base64.getDecoder().decode(serialized);
      return Base64.getEncoder().encodeToString(bytes).equals(serialized)
          ? Optional.of(new String(bytes, StandardCharsets.ISO_8859_1))
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static Optional<MediaTokenForm> of(SignedJWT token) {
    String key = token.getHeader().getKeyID();
    return key != null && TYPE.equals(token.getHeader().getType())
        ? CompactJws.claims(token)
            .flatMap(MediaTokenClaimsCodec::read)
            .map(claims -> new MediaTokenForm(token, key, claims))
        : Optional.empty();
  }
}
