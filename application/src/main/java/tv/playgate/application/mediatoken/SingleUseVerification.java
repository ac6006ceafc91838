package tv.playgate.application.mediatoken;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.VerifyMediaToken;
import tv.playgate.application.port.out.MediaTokenSigning;
import tv.playgate.application.port.out.UsedMediaTokens;
import tv.playgate.domain.mediatoken.MediaTokenClaims;

/** Verifies a token in the order of the documented outcomes, and uses it last of all. */
final class SingleUseVerification implements VerifyMediaToken {

  private final MediaTokenSigning signing;
  private final String issuer;
  private final UsedMediaTokens used;

  SingleUseVerification(MediaTokenSigning signing, String issuer, UsedMediaTokens used) {
    this.signing = signing;
    this.issuer = issuer;
    this.used = used;
  }

  @Override
  public CompletionStage<Verdict> verify(Call call, String serialized, String resource) {
    return signing
        .read(serialized)
        .fold(
            genuine -> judge(call, genuine.claims(), resource),
            () -> now(Verdict.INVALID_TOKEN_FORMAT),
            () -> now(Verdict.INVALID_SIGNATURE));
  }

  private CompletionStage<Verdict> judge(Call call, MediaTokenClaims claims, String resource) {
    if (!claims.issuer().equals(issuer)) {
      return now(Verdict.INVALID_SIGNATURE);
    }
    if (!claims.validity().contains(call.instant())) {
      return now(Verdict.TOKEN_EXPIRED);
    }
    if (!claims.resource().value().equals(resource)) {
      return now(Verdict.INVALID_RESOURCE_ID);
    }
    return used.use(call, claims.id(), claims.validity().until())
        .thenApply(first -> first ? Verdict.VALID_TOKEN : Verdict.TOKEN_EXPIRED)
        .exceptionally(unknown -> Verdict.ERROR_UNKNOWN);
  }

  private static CompletionStage<Verdict> now(Verdict verdict) {
    return CompletableFuture.completedFuture(verdict);
  }
}
