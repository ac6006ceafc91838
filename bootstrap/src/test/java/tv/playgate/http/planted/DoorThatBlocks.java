package tv.playgate.http.planted;

import java.util.concurrent.CompletableFuture;

/** Planted: breaks a rule of the house, so that the rule is seen to fail. */
public final class DoorThatBlocks {
  String waited(CompletableFuture<String> future) {
    return future.join();
  }
}
