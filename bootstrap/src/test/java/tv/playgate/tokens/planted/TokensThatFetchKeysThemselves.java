package tv.playgate.tokens.planted;

import tv.playgate.upstream.UpstreamAdapter;

/** Planted: breaks a rule of the house, so that the rule is seen to fail. */
public final class TokensThatFetchKeysThemselves {
  Object documents(UpstreamAdapter upstream) {
    return upstream.keySetDocuments();
  }
}
