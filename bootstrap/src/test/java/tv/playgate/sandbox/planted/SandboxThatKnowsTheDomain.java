package tv.playgate.sandbox.planted;

import tv.playgate.domain.integration.MvpdId;

/** Planted: breaks a rule of the house, so that the rule is seen to fail. */
public final class SandboxThatKnowsTheDomain {
  String id(MvpdId id) {
    return id.value();
  }
}
