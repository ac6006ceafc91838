package tv.playgate.application.signon;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.RecogniseSignOn;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.port.out.TokenVerification;
import tv.playgate.domain.identifier.IdentifierForm;
import tv.playgate.domain.key.KeyPurpose;
import tv.playgate.domain.key.SignedClaims;
import tv.playgate.domain.key.TrustedKey;
import tv.playgate.domain.signon.LinkKind;
import tv.playgate.domain.signon.ProfileLink;

/** Recognises tokens by the trusted keys of the configuration (pass-decisions §6.1, §6.2). */
final class TokenRecognition implements RecogniseSignOn {

  private static final String AUDIENCE = "adobe";

  /** The one issuer whose service tokens have no audience. */
  private static final String ISSUER_WITHOUT_AUDIENCE = "ssoservicetoken";

  private final Configuration configuration;
  private final TokenVerification verification;

  TokenRecognition(Configuration configuration, TokenVerification verification) {
    this.configuration = configuration;
    this.verification = verification;
  }

  @Override
  public List<ProfileLink> links(
      Call call, @Nullable String platformToken, @Nullable String serviceToken) {
    if (platformToken == null && serviceToken == null) {
      return List.of();
    }
    return Stream.of(
            claims(KeyPurpose.PLATFORM_TOKEN, platformToken, call.instant())
                .flatMap(claims -> link(LinkKind.PLATFORM, claims)),
            claims(KeyPurpose.SERVICE_TOKEN, serviceToken, call.instant())
                .filter(claims -> claims.expiresAt() != null)
                .filter(TokenRecognition::isMeantForUs)
                .flatMap(claims -> link(LinkKind.SERVICE_TOKEN, claims)))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<SignedClaims> claims(KeyPurpose purpose, @Nullable String token, Instant now) {
    List<TrustedKey> keys = configuration.current().trustedKeys(purpose);
    return token == null || keys.isEmpty()
        ? Optional.empty()
        : verification
            .verify(keys, token)
            .filter(claims -> claims.holdsAt(now))
            .filter(SignedClaims::comesFromItsIssuer);
  }

  private static boolean isMeantForUs(SignedClaims claims) {
    return claims.audience().stream().anyMatch(AUDIENCE::equalsIgnoreCase)
        || (claims.audience().isEmpty() && ISSUER_WITHOUT_AUDIENCE.equals(claims.issuer()));
  }

  private static Optional<ProfileLink> link(LinkKind kind, SignedClaims claims) {
    return Optional.ofNullable(claims.subject())
        .filter(subject -> !subject.isBlank())
        .map(subject -> claims.signer().subjectPrefix() + subject)
        .filter(IdentifierForm::fits)
        .map(subject -> new ProfileLink(kind, subject));
  }
}
