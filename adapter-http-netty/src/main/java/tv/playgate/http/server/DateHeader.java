package tv.playgate.http.server;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The value of the header {@code Date}, made once a second (RFC 9110, section 6.6.1). */
final class DateHeader {

  private static final int SECOND_MILLIS = 1_000;

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static volatile Made last = new Made(0, "");

  private DateHeader() {}

  static String now() {
    long second = System.currentTimeMillis() / SECOND_MILLIS;
    Made made = last;
    if (made.second != second) {
      made = new Made(second, FORM.format(Instant.ofEpochSecond(second)));
      last = made;
    }
    return made.value;
  }

  private record Made(long second, String value) {}
}
