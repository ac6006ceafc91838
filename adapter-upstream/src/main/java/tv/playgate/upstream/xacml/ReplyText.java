package tv.playgate.upstream.xacml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a reply as text. Only UTF-8 and its part US-ASCII are read, so that no two readers
 * can see two different replies in the same bytes.
 */
final class ReplyText {

  /** What anybody reads of a reply, in bytes; callers read less where little is expected. */
  static final int MAX_BYTES = 1 << 20;

  private static final Set<String> READABLE = Set.of("utf-8", "us-ascii");
  private static final Pattern XML_TYPE =
      Pattern.compile("\\s*(?:text|application)/(?:[a-z0-9.-]+\\+)?xml\\s*(?:;.*)?");
  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*(\"[^\"]*\"|[^;\\s]*)");
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private ReplyText() {}

  /**
   * The text, without byte order mark.
   *
   * @param contentType the header as it came; null where there was none, which is put up with
   */
  static String of(byte[] body, @Nullable String contentType) throws BadReplyException {
    if (body.length > MAX_BYTES) {
      throw new BadReplyException(BadReply.TOO_LARGE);
    }
    if (contentType != null) {
      requireXml(contentType.toLowerCase(Locale.ROOT));
    }
    String text = decoded(body);
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static void requireXml(String contentType) throws BadReplyException {
    if (!XML_TYPE.matcher(contentType).matches()) {
      throw new BadReplyException(BadReply.NO_XML_TYPE);
    }
    Matcher charset = CHARSET.matcher(contentType);
    while (charset.find()) {
      requireReadable(charset.group(1).replace("\"", ""));
    }
  }

  private static void requireReadable(String charset) throws BadReplyException {
    if (!isReadable(charset)) {
      throw new BadReplyException(BadReply.CHARSET);
    }
  }

  /** Whether text in the encoding of that name is read. */
  static boolean isReadable(String encoding) {
    return READABLE.contains(encoding.toLowerCase(Locale.ROOT));
  }

  private static String decoded(byte[] body) throws BadReplyException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new BadReplyException(BadReply.CHARSET);
    }
  }
}
