package tv.playgate.application.planted;

import org.slf4j.Logger;

/** Planted: breaks a rule of the house, so that the rule is seen to fail. */
public final class ApplicationThatKnowsALibrary {
  void say(Logger log) {
    log.info("said");
  }
}
