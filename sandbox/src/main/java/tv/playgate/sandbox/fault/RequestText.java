package tv.playgate.sandbox.fault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads requests in HTTP/1.1 as they come, one character for each byte. */
final class RequestText {

  private static final String END_OF_HEAD = "\r\n\r\n";
  private static final Pattern LENGTH =
      Pattern.compile("\r\ncontent-length: *(\\d+)", Pattern.CASE_INSENSITIVE);

  private RequestText() {}

  /** Head and body; what there is of it if the client ends early. Chunks are left unread. */
  static String read(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    while (text.indexOf(END_OF_HEAD) < 0) {
      int next = in.read();
      if (next < 0) {
        return text.toString();
      }
      text.append((char) next);
    }
    byte[] body = in.readNBytes(length(text));
    return text.append(new String(body, StandardCharsets.ISO_8859_1)).toString();
  }

  private static int length(CharSequence head) {
    Matcher length = LENGTH.matcher(head);
    return length.find() ? Integer.parseInt(length.group(1)) : 0;
  }
}
