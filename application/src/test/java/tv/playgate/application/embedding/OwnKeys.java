package tv.playgate.application.embedding;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.KeyWrapping;
import tv.playgate.domain.secret.Secret;
import tv.playgate.domain.secret.SecretPlace;
import tv.playgate.domain.secret.WrappedSecret;

/** The place of an embedder's key management; this one keeps keys as they are. */
record OwnKeys() implements KeyWrapping {

  @Override
  public CompletionStage<WrappedSecret> wrap(Call call, SecretPlace place, Secret secret) {
    return CompletableFuture.completedFuture(new WrappedSecret(secret.revealBytes()));
  }

  @Override
  public CompletionStage<Secret> unwrap(Call call, SecretPlace place, WrappedSecret wrapped) {
    return CompletableFuture.completedFuture(
        Secret.of(new String(wrapped.bytes(), StandardCharsets.UTF_8)));
  }

  @Override
  public boolean isCurrent(Call call, WrappedSecret wrapped) {
    return true;
  }
}
