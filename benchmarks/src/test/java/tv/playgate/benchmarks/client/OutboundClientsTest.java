package tv.playgate.benchmarks.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tv.playgate.benchmarks.load.DelayingServer;

/** A comparison is worth nothing where a contender does not get the answer. */
class OutboundClientsTest {

  @Test
  void eachContenderGetsTheAnswer() throws Exception {
    try (DelayingServer server = new DelayingServer()) {
      for (OutboundClient client :
          new OutboundClient[] {
            new JdkClient(), ReactorClient.onItsOwn(), ApacheClient.start(), JettyClient.start()
          }) {
        byte[] reply =
            client
                .post(URI.create(server.address() + "1"), "{}".getBytes(UTF_8))
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);

        assertThat(new String(reply, UTF_8)).contains("Permit");
      }
    }
  }
}
