package tv.playgate.upstream.xacml;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a result can say (XACML 2.0 §6.11). */
enum Decision {
  PERMIT,
  DENY,
  INDETERMINATE,
  NOT_APPLICABLE;

  private static final Map<String, Decision> BY_NAME =
      Map.of(
          "Permit", PERMIT,
          "Deny", DENY,
          "Indeterminate", INDETERMINATE,
          "NotApplicable", NOT_APPLICABLE);

  /** The decision of that name. */
  static Decision named(String name) throws BadReplyException {
    @Nullable Decision decision = BY_NAME.get(name);
    if (decision == null) {
      throw new BadReplyException(BadReply.MALFORMED);
    }
    return decision;
  }
}
