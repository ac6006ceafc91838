package tv.playgate.http.planted;

import com.fasterxml.jackson.core.JsonFactory;

/** Planted: breaks a rule of the house, so that the rule is seen to fail. */
public final class DoorThatKnowsJackson {
  String format(JsonFactory json) {
    return json.getFormatName();
  }
}
