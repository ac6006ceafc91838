package tv.playgate.mtls.planted;

import reactor.core.publisher.Mono;

/** Planted: breaks a rule of the house, so that the rule is seen to fail. */
public final class RoomThatKnowsReactor {
  Mono<String> later() {
    return Mono.just("later");
  }
}
