package tv.playgate.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestCollectorTest {

  private final ReceiveClock clock = new ReceiveClock(Duration.ofSeconds(1));
  private final EmbeddedChannel channel =
      new Loopback(clock, new RequestCollector(OpenServer.SMALL, clock));

  @Test
  void collectsThePartsOfABodyAndLetsGoOfThem() {
    ByteBuf first = bytes("ab");
    ByteBuf last = bytes("c");
    channel.writeInbound(
        head("/a"), new DefaultHttpContent(first), new DefaultLastHttpContent(last));

    assertThat(bodyOf(channel.readInbound())).isEqualTo("abc");
    assertThat(first.refCnt()).isZero();
    assertThat(last.refCnt()).isZero();
  }

  @Test
  void letsGoOfAllPartsThoughTheBodyIsTooLarge() {
    ByteBuf part = Unpooled.buffer().writeZero(5_000);
    channel.writeInbound(head("/a"), new DefaultHttpContent(part), last());

    assertThat(bodyOf(channel.readInbound())).isEqualTo("(too large)");
    assertThat(part.refCnt()).isZero();
  }

  @Test
  void handsNothingOnAfterItGaveUp() {
    HttpRequest broken = head("/a");
    broken.setDecoderResult(DecoderResult.failure(new IllegalArgumentException("broken")));
    ByteBuf late = bytes("late");
    channel.writeInbound(broken, new DefaultHttpContent(late), last(), head("/b"), last());

    assertThat(handedOn()).isEqualTo(new Incoming.Unreadable(400));
    assertThat(handedOn()).isNull();
    assertThat(late.refCnt()).isZero();
  }

  @Test
  void handsNothingOnWhereThePeerLeavesInTheMiddle() {
    ByteBuf part = bytes("abc");
    channel.writeInbound(head("/a"), new DefaultHttpContent(part));
    channel.close();

    assertThat(handedOn()).isNull();
    assertThat(part.refCnt()).isZero();
  }

  @Test
  void keepsADrainingConnectionUntilTheRequestIsIn() {
    channel.writeInbound(head("/a"));
    channel.pipeline().fireUserEventTriggered(Connections.Draining.EVENT);
    assertThat(handedOn()).isNull();
    channel.writeInbound(last());

    assertThat(bodyOf(channel.readInbound())).isEmpty();
  }

  private @Nullable Incoming handedOn() {
    return channel.readInbound();
  }

  private static HttpRequest head(String path) {
    HttpRequest head = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, path);
    head.headers().set("host", "h");
    return head;
  }

  private static DefaultLastHttpContent last() {
    return new DefaultLastHttpContent(Unpooled.EMPTY_BUFFER);
  }

  private static ByteBuf bytes(String text) {
    return Unpooled.copiedBuffer(text, StandardCharsets.UTF_8);
  }

  private static String bodyOf(Incoming incoming) {
    StringBuilder body = new StringBuilder();
    incoming.handle(
        request ->
            body.append(
                request
                    .request()
                    .body()
                    .<String>fold(
                        whole -> new String(whole, StandardCharsets.UTF_8), () -> "(too large)")),
        unreadable -> body.append(unreadable));
    return body.toString();
  }

  /** An embedded channel whose peer has an address. */
  private static final class Loopback extends EmbeddedChannel {

    Loopback(ReceiveClock clock, RequestCollector collector) {
      super(clock, collector);
      PeerOfChannel.rememberAddress((Channel) this);
    }

    @Override
    protected SocketAddress remoteAddress0() {
      return new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);
    }
  }
}
