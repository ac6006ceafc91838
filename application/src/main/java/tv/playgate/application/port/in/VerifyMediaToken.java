package tv.playgate.application.port.in;

import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;

/** May this media token open playback? Asked by the programmer's media server. */
public interface VerifyMediaToken {

  /**
   * Checks a token and uses it: a second check of the same token does not succeed. Completes on the
   * calling thread, or on a thread of the port that remembers uses. Never fails.
   *
   * @param serialized the token as the player handed it over; anything at all
   * @param resource what the player wants to play, exactly as it was authorized
   */
  CompletionStage<Verdict> verify(Call call, String serialized, String resource);

  /** The documented outcomes (pass-decisions §10). */
  enum Verdict {
    /** It opens playback, this once. */
    VALID_TOKEN,
    /** It is no media token. */
    INVALID_TOKEN_FORMAT,
    /** We did not sign it. */
    INVALID_SIGNATURE,
    /** Its time is over or not yet come, or it was used before. */
    TOKEN_EXPIRED,
    /** It was given for another resource. */
    INVALID_RESOURCE_ID,
    /** Whether it was used before cannot be told. */
    ERROR_UNKNOWN
  }
}
