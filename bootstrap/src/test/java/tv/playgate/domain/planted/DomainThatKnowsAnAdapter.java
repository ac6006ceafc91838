package tv.playgate.domain.planted;

import tv.playgate.http.server.HttpServer;

/** Planted: breaks a rule of the house, so that the rule is seen to fail. */
public final class DomainThatKnowsAnAdapter {
  int port(HttpServer server) {
    return server.address().getPort();
  }
}
