package tv.playgate.tokens;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.key.SignedClaims;
import tv.playgate.domain.key.TrustedKey;

/** The claims of others' tokens, as the domain has them. */
final class SignedClaimsCodec {

  private static final Set<String> WITH_NAMES_OF_THEIR_OWN = Set.of("iss", "sub", "aud");

  private SignedClaimsCodec() {}

  static SignedClaims read(TrustedKey signer, JWTClaimsSet claims) {
    return new SignedClaims(
        signer,
        claims.getIssuer(),
        claims.getSubject(),
        new HashSet<>(claims.getAudience()),
        instant(claims.getNotBeforeTime()),
        instant(claims.getExpirationTime()),
        texts(claims));
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }

  private static Map<String, String> texts(JWTClaimsSet claims) {
    Map<String, String> texts = new HashMap<>();
    claims
        .getClaims()
        .forEach(
            (name, value) -> {
              if (value instanceof String text && !WITH_NAMES_OF_THEIR_OWN.contains(name)) {
                texts.put(name, text);
              }
            });
    return texts;
  }
}
