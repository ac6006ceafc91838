package tv.playgate.http.planted.round;

import tv.playgate.http.planted.round.trip.ComesBack;

/** Planted: breaks a rule of the house, so that the rule is seen to fail. */
public final class GoesRound {
  Class<?> there(ComesBack other) {
    return other.getClass();
  }
}
