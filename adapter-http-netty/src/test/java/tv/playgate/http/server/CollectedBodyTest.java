package tv.playgate.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tv.playgate.http.exchange.RequestBody;

class CollectedBodyTest {

  private static final int LIMIT = 1_000;

  @Test
  void keepsWhatArrivesUpToTheLimitHoweverItIsCut() {
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      byte[] body = new byte[random.nextInt(LIMIT + 50)];
      random.nextBytes(body);
      CollectedBody collected = new CollectedBody(LIMIT);
      for (int from = 0; from < body.length; ) {
        int to = Math.min(body.length, from + random.nextInt(400));
        collected.append(Unpooled.wrappedBuffer(Arrays.copyOfRange(body, from, to)));
        from = to;
      }

      assertThat(collected.received()).as("seed %d", seed).isEqualTo(body.length);
      assertThat(kept(collected.take()))
          .as("seed %d", seed)
          .isEqualTo(body.length > LIMIT ? new byte[] {-1} : body);
    }
  }

  private static byte[] kept(RequestBody body) {
    return body.fold(bytes -> bytes, () -> new byte[] {-1});
  }
}
