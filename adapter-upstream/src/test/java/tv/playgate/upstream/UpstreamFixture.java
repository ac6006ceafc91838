package tv.playgate.upstream;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.application.contract.MvpdGatewayContract;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdAnswers;
import tv.playgate.domain.evaluation.MvpdFailure;
import tv.playgate.domain.integration.AnsweringMvpd;
import tv.playgate.domain.integration.DecisionKind;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.upstream.CallLimits;
import tv.playgate.domain.upstream.MvpdEndpoint;
import tv.playgate.domain.upstream.MvpdMechanism;

/** What the tests of this room share. */
final class UpstreamFixture {

  static final MvpdAnswer PERMITTED = new MvpdAnswer.Permitted();
  static final MvpdAnswer BAD_REPLY = new MvpdAnswer.Failed(MvpdFailure.BAD_REPLY);
  static final MvpdAnswer NO_CONNECTION = new MvpdAnswer.Failed(MvpdFailure.NO_CONNECTION);
  static final MvpdAnswer BUSY = new MvpdAnswer.Failed(MvpdFailure.BUSY);
  static final MvpdAnswer TOO_LATE = new MvpdAnswer.Failed(MvpdFailure.TOO_LATE);

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private UpstreamFixture() {}

  static UpstreamAdapter opened(@Nullable ExpressPlayConfig expressPlay) {
    try {
      return UpstreamAdapter.open(Clock.systemUTC(), SSLContext.getDefault(), expressPlay);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static Mvpd mvpd(URI address) {
    return mvpd(address, Duration.ofSeconds(5), 64);
  }

  static Mvpd mvpd(URI address, Duration timeout, int maxConcurrentCalls) {
    return mvpd(address, CallLimits.of(timeout, maxConcurrentCalls));
  }

  static Mvpd mvpd(URI address, CallLimits limits) {
    return new Mvpd(
        new MvpdId("ForkMvpd"),
        "Fork",
        null,
        new MvpdMechanism.ForkJoin(MvpdEndpoint.json(address, limits)),
        null);
  }

  static Call patient() {
    return within(PATIENCE);
  }

  static Call within(Duration patience) {
    return Call.arriving(Instant.now(), patience);
  }

  static MvpdAnswers ask(UpstreamAdapter upstream, Call call, Mvpd mvpd, String... resources) {
    return upstream
        .mvpds()
        .ask(call, answering(mvpd), MvpdGatewayContract.question(mvpd, resources))
        .toCompletableFuture()
        .join();
  }

  /** The MVPD as it answers for itself. */
  static AnsweringMvpd answering(Mvpd mvpd) {
    return AnsweringMvpd.of(mvpd, null, DecisionKind.PREAUTHORIZATION);
  }

  static MvpdAnswer askOne(UpstreamAdapter upstream, Call call, Mvpd mvpd) {
    return ask(upstream, call, mvpd, "resource1").about(new Resource("resource1"));
  }

  /** An address on loopback where nobody listens. */
  static URI nobodyThere() throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    try (ServerSocket taken = new ServerSocket(0, 1, loopback)) {
      return URI.create("http://127.0.0.1:" + taken.getLocalPort() + "/");
    }
  }

  /** A whole reply in HTTP/1.1. */
  static String http(int status, String contentType, String body, String... headers) {
    return head(status, contentType, body.length(), headers) + body;
  }

  static String head(int status, String contentType, int length, String... headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Whatever\r\n");
    Arrays.stream(headers).forEach(header -> head.append(header).append("\r\n"));
    return head.append("Content-Type: " + contentType + "\r\n")
        .append("Content-Length: " + length + "\r\n\r\n")
        .toString();
  }

  static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + NANOSECONDS.convert(PATIENCE);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("waited in vain");
      }
      Thread.onSpinWait();
    }
  }
}
