package tv.playgate.sandbox;

import java.util.Map;

/** What befalls one call. */
@FunctionalInterface
interface Stroke {

  /** Does it; must not wait. */
  void befall(OpenCall call);

  /** A call that has no answer yet. */
  interface OpenCall {

    /** Answers. Whether the caller is still there does not matter. */
    void answer(int status, Map<String, String> headers, byte[] body);

    /** Ends the connection without an answer. */
    void end();
  }
}
