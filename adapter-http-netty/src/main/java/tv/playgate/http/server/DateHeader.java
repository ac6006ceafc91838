package tv.playgate.http.server;

import io.netty.handler.codec.DateFormatter;
import java.util.Date;

/** The value of the header {@code Date}, made once a second (RFC 9110, section 6.6.1). */
final class DateHeader {

  private static final int SECOND_MILLIS = 1_000;

  private static volatile Made last = new Made(0, "");

  private DateHeader() {}

  static String now() {
    long second = System.currentTimeMillis() / SECOND_MILLIS;
    Made made = last;
    if (made.second != second) {
      made = new Made(second, DateFormatter.format(new Date(second * SECOND_MILLIS)));
      last = made;
    }
    return made.value;
  }

  private record Made(long second, String value) {}
}
