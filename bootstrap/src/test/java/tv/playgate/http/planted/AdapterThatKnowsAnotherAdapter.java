package tv.playgate.http.planted;

import tv.playgate.persistence.PersistenceAdapter;

/** Planted: breaks a rule of the house, so that the rule is seen to fail. */
public final class AdapterThatKnowsAnotherAdapter {
  void close(PersistenceAdapter stores) {
    stores.close();
  }
}
