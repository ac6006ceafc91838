package tv.playgate.http.wire.planted;

import tv.playgate.http.exchange.HttpRequest;

/** Planted: breaks a rule of the house, so that the rule is seen to fail. */
public final class CodecThatKnowsTheServer {
  Object path(HttpRequest request) {
    return request.target();
  }
}
