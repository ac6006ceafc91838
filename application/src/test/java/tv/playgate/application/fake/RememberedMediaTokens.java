package tv.playgate.application.fake;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.MediaTokenSigning;
import tv.playgate.domain.mediatoken.MediaTokenClaims;
import tv.playgate.domain.mediatoken.MediaTokenReading;

/**
 * Media tokens that are nothing but names of what they say. What is no such name is malformed, and
 * one that was not given out is forged. Completes on the calling thread. Safe for use by any number
 * of threads.
 */
public final class RememberedMediaTokens implements MediaTokenSigning {

  private static final String FORM = "media-";

  private final Map<String, MediaTokenClaims> signed = new ConcurrentHashMap<>();

  @Override
  public CompletionStage<String> sign(Call call, MediaTokenClaims claims) {
    String token = FORM + claims.id();
    signed.put(token, claims);
    return CompletableFuture.completedFuture(token);
  }

  @Override
  public MediaTokenReading read(String serialized) {
    if (!serialized.startsWith(FORM)) {
      return new MediaTokenReading.Malformed();
    }
    MediaTokenClaims claims = signed.get(serialized);
    return claims == null ? new MediaTokenReading.Forged() : new MediaTokenReading.Genuine(claims);
  }
}
