package tv.playgate.upstream.planted;

import picocli.CommandLine;

/** Planted: breaks a rule of the house, so that the rule is seen to fail. */
public final class RoomThatParsesOptions {
  int run(CommandLine line) {
    return line.execute();
  }
}
