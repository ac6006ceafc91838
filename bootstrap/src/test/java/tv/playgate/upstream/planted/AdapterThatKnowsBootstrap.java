package tv.playgate.upstream.planted;

import tv.playgate.bootstrap.demo.DemoPorts;

/** Planted: breaks a rule of the house, so that the rule is seen to fail. */
public final class AdapterThatKnowsBootstrap {
  int port(DemoPorts ports) {
    return ports.http();
  }
}
