package tv.playgate.tokens;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.client.AccessTokenClaims;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.client.Scope;
import tv.playgate.domain.time.Period;

/** Access token claims as the published samples have them: {@code scopes} is one text. */
final class AccessTokenClaimsCodec {

  private static final String SCOPES = "scopes";

  private final String issuer;

  AccessTokenClaimsCodec(String issuer) {
    this.issuer = issuer;
  }

  JWTClaimsSet write(AccessTokenClaims claims) {
    Date from = Date.from(claims.validity().from());
    return new JWTClaimsSet.Builder()
        .subject(claims.client().value())
        .notBeforeTime(from)
        .issuer(claims.issuer())
        .claim(
            SCOPES,
            claims.scopes().stream().map(Scope::value).sorted().collect(Collectors.joining(" ")))
        .expirationTime(Date.from(claims.validity().until()))
        .issueTime(from)
        .build();
  }

  /** The claims; empty if one is missing or of the wrong form, or the issuer is another. */
  Optional<AccessTokenClaims> read(JWTClaimsSet claims) {
    try {
      return complete(claims);
    } catch (ParseException | IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private Optional<AccessTokenClaims> complete(JWTClaimsSet claims) throws ParseException {
    @Nullable Date from = claims.getNotBeforeTime();
    @Nullable Date until = claims.getExpirationTime();
    @Nullable String subject = claims.getSubject();
    @Nullable String scopes = claims.getStringClaim(SCOPES);
    if (from == null
        || until == null
        || subject == null
        || scopes == null
        || !issuer.equals(claims.getIssuer())) {
      return Optional.empty();
    }
    return Optional.of(
        new AccessTokenClaims(
            new ClientId(subject),
            issuer,
            scopes(scopes),
            new Period(from.toInstant(), until.toInstant())));
  }

  private static Set<Scope> scopes(String text) {
    return Arrays.stream(text.split(" ", -1))
        .filter(scope -> !scope.isEmpty())
        .map(Scope::new)
        .collect(Collectors.toUnmodifiableSet());
  }
}
