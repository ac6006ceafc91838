package tv.playgate.domain.planted;

import java.util.concurrent.CompletionStage;

/** Planted: breaks a rule of the house, so that the rule is seen to fail. */
public final class DomainThatWaits {
  CompletionStage<String> later(CompletionStage<String> stage) {
    return stage.thenApply(String::strip);
  }
}
