package tv.playgate.upstream.planted;

import java.util.concurrent.CompletionStage;

/** Planted: breaks a rule of the house, so that the rule is seen to fail. */
public final class RoomWithoutThreadsOfItsOwn {
  CompletionStage<String> later(CompletionStage<String> stage) {
    return stage.thenApplyAsync(String::strip);
  }
}
