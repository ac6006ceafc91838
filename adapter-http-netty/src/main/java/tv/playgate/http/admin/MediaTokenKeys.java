package tv.playgate.http.admin;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import tv.playgate.application.Call;
import tv.playgate.domain.key.KeyId;

/**
 * What operators see and do of the keys that sign media tokens.
 *
 * @param publicSet the public halves as a JWK set, in JSON; asked on an event loop, so it answers
 *     from memory
 * @param rotation makes another key, which signs from then on
 */
public record MediaTokenKeys(
    Supplier<String> publicSet, Function<Call, CompletionStage<KeyId>> rotation) {

  public MediaTokenKeys {
    requireNonNull(publicSet, "publicSet");
    requireNonNull(rotation, "rotation");
  }
}
