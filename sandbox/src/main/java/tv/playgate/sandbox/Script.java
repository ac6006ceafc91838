package tv.playgate.sandbox;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a stand-in does instead of answering properly. */
public sealed interface Script {

  /** Handles each case. */
  <R> R fold(
      Function<Reply, R> reply,
      Function<Hang, R> hang,
      Function<Disconnect, R> disconnect,
      Function<Delay, R> delay);

  /** Permits. */
  static Script permit() {
    return json(new JsonMapper().createObjectNode().put("decision", "Permit"));
  }

  /**
   * Denies.
   *
   * @param reason why, for the operator
   * @param details why, for the viewer
   */
  static Script deny(@Nullable String reason, @Nullable String details) {
    ObjectNode reply = new JsonMapper().createObjectNode().put("decision", "Deny");
    if (reason != null) {
      reply.put("reason", reason);
    }
    if (details != null) {
      reply.put("details", details);
    }
    return json(reply);
  }

  private static Script json(ObjectNode reply) {
    return reply(200, "application/json", reply.toString());
  }

  /** Answers with that status and no body. */
  static Script status(int status) {
    return reply(status, "text/plain", "");
  }

  /** Answers with exactly that. */
  static Script reply(int status, String contentType, String body) {
    return new Reply(status, contentType, body);
  }

  /** Takes the request, never answers and keeps the connection. */
  static Script hang() {
    return new Hang();
  }

  /** Takes the request and ends the connection without an answer. */
  static Script disconnect() {
    return new Disconnect();
  }

  /** Waits so long and does then what the other script says; a delay in a delay adds up. */
  static Script delay(Duration time, Script then) {
    return new Delay(time, then);
  }

  /** An answer, proper or not. */
  record Reply(int status, String contentType, String body) implements Script {

    public Reply {
      requireNonNull(contentType, "contentType");
      requireNonNull(body, "body");
    }

    @Override
    public <R> R fold(
        Function<Reply, R> reply,
        Function<Hang, R> hang,
        Function<Disconnect, R> disconnect,
        Function<Delay, R> delay) {
      return reply.apply(this);
    }

    /** Never prints the body: it may be a token. */
    @Override
    public String toString() {
      return "Reply(" + status + ")";
    }
  }

  /** No answer at all. */
  record Hang() implements Script {

    @Override
    public <R> R fold(
        Function<Reply, R> reply,
        Function<Hang, R> hang,
        Function<Disconnect, R> disconnect,
        Function<Delay, R> delay) {
      return hang.apply(this);
    }
  }

  /** The end of the connection. */
  record Disconnect() implements Script {

    @Override
    public <R> R fold(
        Function<Reply, R> reply,
        Function<Hang, R> hang,
        Function<Disconnect, R> disconnect,
        Function<Delay, R> delay) {
      return disconnect.apply(this);
    }
  }

  /** Later. */
  record Delay(Duration time, Script then) implements Script {

    public Delay {
      requireNonNull(time, "time");
      requireNonNull(then, "then");
    }

    @Override
    public <R> R fold(
        Function<Reply, R> reply,
        Function<Hang, R> hang,
        Function<Disconnect, R> disconnect,
        Function<Delay, R> delay) {
      return delay.apply(this);
    }
  }
}
