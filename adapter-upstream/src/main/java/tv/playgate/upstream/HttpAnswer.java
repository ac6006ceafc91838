package tv.playgate.upstream;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came of one call over HTTP: a reply, whatever it says, or trouble on the way. */
sealed interface HttpAnswer {

  /** Handles both cases. */
  <R> R fold(Function<Reply, R> reply, Function<Trouble, R> trouble);

  /** The other side replied. */
  final class Reply implements HttpAnswer {

    private final int status;
    private final String contentType;
    private final byte @Nullable [] bytes;

    /**
     * A whole reply.
     *
     * @param status any status, redirects included: none is followed
     * @param contentType the header as it came; empty where there was none
     * @param bytes the whole body; null where it was too large
     */
    Reply(int status, String contentType, byte @Nullable [] bytes) {
      this.status = status;
      this.contentType = contentType;
      this.bytes = bytes;
    }

    int status() {
      return status;
    }

    String contentType() {
      return contentType;
    }

    /** The content type in lower case, without parameters; empty where there was none. */
    String mediaType() {
      return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    byte @Nullable [] bytes() {
      return bytes;
    }

    /** The whole body as text; null where it was too large or not UTF-8. */
    @Nullable String body() {
      if (bytes == null) {
        return null;
      }
      try {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException notUtf8) {
        return null;
      }
    }

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
    /** So many calls are under way and waiting that this one was not made. */
    FULL,
    /** No connection could be had. */
    NO_CONNECTION,
    /** The connection broke or fell silent, or what came over it was not HTTP. */
    BROKEN,
    /** The time was up. */
    TOO_LATE,
    /** The time was up before the call was made. */
    NEVER_MADE,
    /** Who we are to that system is not there, so that it was not called. */
    NO_IDENTITY;

    @Override
    public <R> R fold(Function<Reply, R> reply, Function<Trouble, R> trouble) {
      return trouble.apply(this);
    }
  }
}
