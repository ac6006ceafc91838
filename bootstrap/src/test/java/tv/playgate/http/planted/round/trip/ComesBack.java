package tv.playgate.http.planted.round.trip;

import tv.playgate.http.planted.round.GoesRound;

/** Planted: breaks a rule of the house, so that the rule is seen to fail. */
public final class ComesBack {
  Class<?> back(GoesRound other) {
    return other.getClass();
  }
}
