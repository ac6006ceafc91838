package tv.playgate.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tv.playgate.benchmarks.load.HttpCalls;
import tv.playgate.benchmarks.load.Target;

/** Each scene asks what it says, and gets the answer that it expects. */
class AskingTest {

  private static final int SECONDS = 30;

  @Test
  void theViewerMayWatchWhateverWayIsAsked() throws Exception {
    try (Scene scene = new Scene()) {
      assertThat(ask(scene.calls().bare(URI.create(scene.mvpds().json())))).isTrue();
      assertThat(ask(scene.calls().door(AskingCatalog.FORK_JOIN, 1))).isTrue();
      assertThat(ask(scene.calls().door(AskingCatalog.FORK_JOIN, 5))).isTrue();
      assertThat(ask(scene.calls().door(AskingCatalog.MULTI_CHANNEL, 5))).isTrue();
    }
  }

  @Test
  void oneMvpdHangsAndTheOtherAnswers() throws Exception {
    try (Scene scene = new Scene()) {
      CompletableFuture<Void> held = scene.calls().hang(AskingCatalog.hanging(0), 10);

      assertThat(ask(scene.calls().door(AskingCatalog.FORK_JOIN, 1))).isTrue();
      assertThat(held).isNotDone();
    }
  }

  private static boolean ask(Target target) throws Exception {
    return target.call(0).toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
  }

  private record Scene(SlowMvpds mvpds, AskingServer server, HttpCalls http)
      implements AutoCloseable {

    Scene() throws Exception {
      this(new SlowMvpds(Duration.ofMillis(1)));
    }

    private Scene(SlowMvpds mvpds) throws Exception {
      this(
          mvpds,
          new AskingServer(
              new AskingCatalog(
                  URI.create(mvpds.json()),
                  URI.create(mvpds.xacml()),
                  URI.create(mvpds.hanging()))),
          new HttpCalls());
    }

    AskingCalls calls() {
      return new AskingCalls(http, server.address(), server.token());
    }

    @Override
    public void close() {
      http.close();
      mvpds.close();
      server.close();
    }
  }
}
