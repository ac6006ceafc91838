package tv.playgate.http.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.playgate.http.exchange.HttpAnswer;

class TooManyRequestsTest {

  @Test
  void isThePublishedPage() {
    HttpAnswer answer = TooManyRequests.answer(1);

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.headers()).containsEntry("content-type", "text/html");
    assertThat(answer.body()).hasSize(166);
    assertThat(new String(answer.body(), StandardCharsets.US_ASCII))
        .isEqualTo(
            String.join(
                "\r\n",
                "<html>",
                "<head><title>429 Too Many Requests</title></head>",
                "<body>",
                "<center><h1>429 Too Many Requests</h1></center>",
                "<hr><center>openresty</center>",
                "</body>",
                "</html>",
                ""));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "999999999, 1",
    "1000000000, 1",
    "1000000001, 2",
    "11000000000, 11",
  })
  void saysHowLongToWaitInWholeSecondsRoundedUp(long nanos, String seconds) {
    assertThat(TooManyRequests.answer(nanos).headers()).containsEntry("retry-after", seconds);
  }
}
