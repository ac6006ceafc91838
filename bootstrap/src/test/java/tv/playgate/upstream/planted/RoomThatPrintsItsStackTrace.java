package tv.playgate.upstream.planted;

/** Planted: breaks a rule of the house, so that the rule is seen to fail. */
public final class RoomThatPrintsItsStackTrace {
  void print(Exception failure) {
    failure.printStackTrace();
  }
}
