package tv.playgate.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.List;
import org.junit.jupiter.api.Test;
import tv.playgate.http.exchange.RequestHeaders;

class NettyRequestHeadersTest {

  private final HttpHeaders fields = new DefaultHttpHeaders();
  private final RequestHeaders headers = new NettyRequestHeaders(fields);

  @Test
  void knowsNothingOfAFieldThatIsNotThere() {
    assertThat(headers.first("authorization")).isNull();
    assertThat(headers.only("authorization")).isNull();
    assertThat(headers.all("authorization")).isEmpty();
  }

  @Test
  void givesTheOnlyValueWithoutBlanksAround() {
    fields.add("Authorization", "Bearer a ");

    assertThat(headers.only("authorization")).isEqualTo("Bearer a");
    assertThat(headers.first("authorization")).isEqualTo("Bearer a");
  }

  @Test
  void takesNoSideWhereASingleValueCameTwice() {
    fields.add("Authorization", List.of("Bearer a", "Bearer b"));

    assertThat(headers.only("authorization")).isEqualTo("Bearer a, Bearer b");
    assertThat(headers.first("authorization")).isEqualTo("Bearer a");
  }

  @Test
  void seesThatAnEmptyValueCameTwice() {
    fields.add("X-Device-Info", List.of("", ""));

    assertThat(headers.only("x-device-info")).isEqualTo(",");
  }
}
