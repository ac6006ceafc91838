package tv.playgate.benchmarks;

import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.KeyWrapping;
import tv.playgate.domain.secret.Secret;
import tv.playgate.domain.secret.SecretPlace;
import tv.playgate.domain.secret.WrappedSecret;

/** No key is opened where the catalog has the token URL. */
final class NoKeys implements KeyWrapping {

  @Override
  public CompletionStage<WrappedSecret> wrap(Call call, SecretPlace place, Secret secret) {
    return NotMeasured.here();
  }

  @Override
  public CompletionStage<Secret> unwrap(Call call, SecretPlace place, WrappedSecret wrapped) {
    return NotMeasured.here();
  }

  @Override
  public boolean isCurrent(Call call, WrappedSecret wrapped) {
    return true;
  }
}
