package tv.playgate.domain.planted;

import com.fasterxml.jackson.core.JsonFactory;

/** Planted: breaks a rule of the house, so that the rule is seen to fail. */
public final class DomainThatKnowsALibrary {
  String written(JsonFactory json) {
    return json.getFormatName();
  }
}
