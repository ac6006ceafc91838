package tv.playgate.sandbox;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tv.playgate.sandbox.mvpd.Verdict;

/** What a stand-in does instead of answering properly, and after how long. Immutable. */
public final class Script {

  private static final Script PROPERLY = new Script(Latency.NONE, new Deed.Properly());

  private final Latency latency;
  private final Deed deed;

  private Script(Latency latency, Deed deed) {
    this.latency = requireNonNull(latency, "latency");
    this.deed = deed;
  }

  /** Permits, in the language of whoever asks; only MVPDs do. */
  public static Script permit() {
    return answer(Verdict.permit());
  }

  /**
   * Denies, in the language of whoever asks; only MVPDs do.
   *
   * @param reason why, for the operator; XACML has no place for it
   * @param details why, for the viewer
   */
  public static Script deny(@Nullable String reason, @Nullable String details) {
    return answer(Verdict.deny(reason, details));
  }

  /** Gives that verdict, in the language of whoever asks; only MVPDs do. */
  public static Script answer(Verdict verdict) {
    return new Script(Latency.NONE, new Deed.Says(verdict));
  }

  /** Answers with that status and no body. */
  public static Script status(int status) {
    return reply(status, Map.of(), new byte[0]);
  }

  /** Answers with exactly that, in UTF-8. */
  public static Script reply(int status, String contentType, String body) {
    return reply(
        status, Map.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8));
  }

  /** Answers with exactly that. */
  public static Script reply(int status, Map<String, String> headers, byte[] body) {
    Map<String, String> fixed = Map.copyOf(headers);
    byte[] bytes = body.clone();
    return does(call -> call.answer(status, fixed, bytes));
  }

  /** Takes the request, never answers and keeps the connection. */
  public static Script hang() {
    return does(call -> {});
  }

  /** Takes the request and ends the connection without an answer. */
  public static Script disconnect() {
    return does(Stroke.OpenCall::end);
  }

  /** Answers as if there were no script; of use after a delay, or between other scripts. */
  public static Script properly() {
    return PROPERLY;
  }

  /** Waits so long and does then what the other script says; a delay in a delay adds up. */
  public static Script delay(Duration time, Script then) {
    return delay(Latency.of(time), then);
  }

  /** Waits, for another time with each call, and does then what the other script says. */
  public static Script delay(Latency latency, Script then) {
    return then.at(latency.plus(then.latency));
  }

  private static Script does(Stroke stroke) {
    return new Script(Latency.NONE, new Deed.Does(stroke));
  }

  Latency latency() {
    return latency;
  }

  /** The same with another latency. */
  Script at(Latency other) {
    return new Script(other, deed);
  }

  /** The verdict that it gives; empty if it does something else. */
  Optional<Verdict> verdict() {
    return deed.fold(Optional::of, does -> Optional.empty(), Optional::empty);
  }

  /** With something to do in place of answering properly; the latency comes on top. */
  Script orProperly(Supplier<Script> proper) {
    return deed.fold(says -> this, does -> this, () -> delay(latency, proper.get()));
  }

  /** With words in place of the verdict; the latency comes on top. */
  Script said(Function<Verdict, Script> words) {
    return deed.fold(says -> delay(latency, words.apply(says)), does -> this, () -> this);
  }

  /**
   * What it does to a call. Where nobody put a verdict into words, nobody here decides anything:
   * that is status 501.
   */
  Stroke stroke() {
    Stroke nobodyDecides = call -> call.answer(501, Map.of(), new byte[0]);
    return deed.fold(says -> nobodyDecides, does -> does, () -> nobodyDecides);
  }

  /** Never prints a body: it may be a token. */
  @Override
  public String toString() {
    return "Script(" + deed.fold(Verdict::toString, does -> "…", () -> "properly") + ")";
  }
}
