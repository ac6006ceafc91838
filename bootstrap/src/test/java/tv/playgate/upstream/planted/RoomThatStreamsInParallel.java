package tv.playgate.upstream.planted;

import java.util.List;

/** Planted: breaks a rule of the house, so that the rule is seen to fail. */
public final class RoomThatStreamsInParallel {
  long count(List<String> all) {
    return all.parallelStream().count();
  }
}
