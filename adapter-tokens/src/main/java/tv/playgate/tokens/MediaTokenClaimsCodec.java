package tv.playgate.tokens;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.mediatoken.MediaTokenClaims;
import tv.playgate.domain.mediatoken.MediaTokenId;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.time.Period;

/**
 * Media token claims as a JWT has them. {@code nbf}, {@code iat} and {@code exp} count in whole
 * seconds, for other people's verifiers; what holds are {@code notBefore} and {@code notAfter}, in
 * milliseconds.
 */
final class MediaTokenClaimsCodec {

  private static final String SERVICE_PROVIDER = "serviceProvider";
  private static final String MVPD = "mvpd";
  private static final String PROXY = "proxyMvpd";
  private static final String RESOURCE = "resource";
  private static final String NOT_BEFORE = "notBefore";
  private static final String NOT_AFTER = "notAfter";

  private MediaTokenClaimsCodec() {}

  static JWTClaimsSet write(MediaTokenClaims claims) {
    Instant from = claims.validity().from();
    Instant until = claims.validity().until();
    MvpdId proxy = claims.proxy();
    return new JWTClaimsSet.Builder()
        .jwtID(claims.id().toString())
        .issuer(claims.issuer())
        .subject(claims.user())
        .claim(SERVICE_PROVIDER, claims.integration().serviceProvider().value())
        .claim(MVPD, claims.integration().mvpd().value())
        .claim(PROXY, proxy == null ? null : proxy.value())
        .claim(RESOURCE, claims.resource().value())
        .issueTime(Date.from(from))
        .notBeforeTime(Date.from(from))
        .expirationTime(Date.from(until))
        .claim(NOT_BEFORE, from.toEpochMilli())
        .claim(NOT_AFTER, until.toEpochMilli())
        .build();
  }

  /** The claims; empty if one is missing or of the wrong form. */
  static Optional<MediaTokenClaims> read(JWTClaimsSet claims) {
    try {
      return Optional.of(
          new MediaTokenClaims(
              new MediaTokenId(UUID.fromString(present(claims.getJWTID()))),
              present(claims.getIssuer()),
              new IntegrationId(
                  new ServiceProviderId(present(claims.getStringClaim(SERVICE_PROVIDER))),
                  new MvpdId(present(claims.getStringClaim(MVPD)))),
              proxy(claims.getStringClaim(PROXY)),
              new Resource(present(claims.getStringClaim(RESOURCE))),
              present(claims.getSubject()),
              new Period(instant(claims, NOT_BEFORE), instant(claims, NOT_AFTER))));
    } catch (ParseException | IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static @Nullable MvpdId proxy(@Nullable String name) {
    return name == null ? null : new MvpdId(name);
  }

  private static Instant instant(JWTClaimsSet claims, String name) throws ParseException {
    return Instant.ofEpochMilli(present(claims.getLongClaim(name)));
  }

  private static <T> T present(@Nullable T claim) throws ParseException {
    if (claim == null) {
      throw new ParseException("a claim is missing", 0);
    }
    return claim;
  }
}
