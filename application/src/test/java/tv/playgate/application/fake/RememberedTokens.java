package tv.playgate.application.fake;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.TokenSigning;
import tv.playgate.domain.client.AccessTokenClaims;

/**
 * Access tokens that are nothing but names of what they say. Completes on the calling thread. Safe
 * for use by any number of threads.
 */
public final class RememberedTokens implements TokenSigning {

  private final Map<String, AccessTokenClaims> signed = new ConcurrentHashMap<>();

  @Override
  public CompletionStage<String> sign(Call call, AccessTokenClaims claims) {
    String token = "access-" + UUID.randomUUID();
    signed.put(token, claims);
    return CompletableFuture.completedFuture(token);
  }

  @Override
  public Optional<AccessTokenClaims> verify(String token) {
    return Optional.ofNullable(signed.get(token));
  }
}
