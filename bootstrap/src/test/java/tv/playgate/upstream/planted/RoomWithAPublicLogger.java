package tv.playgate.upstream.planted;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Planted: breaks a rule of the house, so that the rule is seen to fail. */
public final class RoomWithAPublicLogger {
  public static final Logger log = LoggerFactory.getLogger(RoomWithAPublicLogger.class);
}
