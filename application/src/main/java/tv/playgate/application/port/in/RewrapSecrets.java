package tv.playgate.application.port.in;

import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;

/** Puts every secret that rests in the house under the wrapping key that is used now. */
public interface RewrapSecrets {

  /**
   * Goes through all secrets, some at a time, while the house serves on. It may be broken off and
   * begun again at any time. Completes on a thread of the ports, and does not end with the call's
   * deadline but with the secrets. Fails only if a port failed.
   */
  CompletionStage<Result> rewrap(Call call);

  /**
   * What was found, and done.
   *
   * @param rewrapped were put under the key that is used now
   * @param current were there already
   * @param changed were changed by somebody else at the same time, and so rest under his key
   * @param unreadable do not open, and were left as they are
   */
  record Result(long rewrapped, long current, long changed, long unreadable) {

    /** Nothing yet. */
    public static final Result NONE = new Result(0, 0, 0, 0);

    /** Both together. */
    public Result plus(Result other) {
      return new Result(
          rewrapped + other.rewrapped,
          current + other.current,
          changed + other.changed,
          unreadable + other.unreadable);
    }
  }
}
