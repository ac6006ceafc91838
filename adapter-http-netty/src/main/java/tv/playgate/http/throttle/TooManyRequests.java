package tv.playgate.http.throttle;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import tv.playgate.http.exchange.HttpAnswer;

/**
 * The answer 429: the 166 bytes that are published (pass-decisions §8), and {@code Retry-After}.
 */
final class TooManyRequests {

  private static final byte[] BODY =
      """
      <html>
      <head><title>429 Too Many Requests</title></head>
      <body>
      <center><h1>429 Too Many Requests</h1></center>
      <hr><center>openresty</center>
      </body>
      </html>
      """
          .replace("\n", "\r\n")
          .getBytes(StandardCharsets.US_ASCII);
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private TooManyRequests() {}

  /**
   * The answer.
   *
   * @param wait nanoseconds until a token is there; said in whole seconds, rounded up
   */
  static HttpAnswer answer(long wait) {
    long seconds = Math.max(1, (wait + SECOND - 1) / SECOND);
    return HttpAnswer.of(429, "text/html", BODY.clone())
        .with("retry-after", Long.toString(seconds));
  }
}
