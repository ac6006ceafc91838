package tv.playgate.upstream;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came of one call over HTTP: a reply, whatever it says, or trouble on the way. */
sealed interface HttpAnswer {

  /** Handles both cases. */
  <R> R fold(Function<Reply, R> reply, Function<Trouble, R> trouble);

  /**
   * The other side replied.
   *
   * @param status any status, redirects included: none is followed
   * @param mediaType in lower case, without parameters; empty where there was none
   * @param body the whole body; null where it was too large or not UTF-8
   */
  record Reply(int status, String mediaType, @Nullable String body) implements HttpAnswer {

    @Override
    public <R> R fold(Function<Reply, R> reply, Function<Trouble, R> trouble) {
      return reply.apply(this);
    }

    /** Never prints the body: it may be a token. */
    @Override
    public String toString() {
      return "Reply(" + status + ")";
    }
  }

  /** There is no whole reply. */
  enum Trouble implements HttpAnswer {
    /** So many calls are under way that this one was not made. */
    FULL,
    /** No connection could be had. */
    NO_CONNECTION,
    /** The connection broke, or what came over it was not HTTP. */
    BROKEN,
    /** The time was up. */
    TOO_LATE;

    @Override
    public <R> R fold(Function<Reply, R> reply, Function<Trouble, R> trouble) {
      return trouble.apply(this);
    }
  }
}
