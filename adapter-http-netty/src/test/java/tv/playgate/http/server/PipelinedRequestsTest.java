package tv.playgate.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import org.junit.jupiter.api.Test;

class PipelinedRequestsTest {

  private final EmbeddedChannel channel = new EmbeddedChannel(new PipelinedRequests(2));

  @Test
  void handsOneOnAtATimeInOrder() {
    channel.writeInbound("1", "2", "3");
    assertThat((String) channel.readInbound()).isEqualTo("1");
    assertThat((String) channel.readInbound()).isNull();
    answer(true);
    assertThat((String) channel.readInbound()).isEqualTo("2");
    answer(true);
    assertThat((String) channel.readInbound()).isEqualTo("3");
  }

  @Test
  void readsNoMoreWhileTooManyWait() {
    channel.writeInbound("1", "2");
    assertThat(channel.config().isAutoRead()).isTrue();
    channel.writeInbound("3");
    assertThat(channel.config().isAutoRead()).isFalse();
    answer(true);
    assertThat(channel.config().isAutoRead()).isTrue();
  }

  @Test
  void handsNothingOnAfterTheLastAnswer() {
    channel.writeInbound("1", "2");
    assertThat((String) channel.readInbound()).isEqualTo("1");
    answer(false);
    assertThat((String) channel.readInbound()).isNull();
  }

  @Test
  void handsNothingOnOnceThePeerIsGone() {
    channel.writeInbound("1", "2");
    assertThat((String) channel.readInbound()).isEqualTo("1");
    channel.close();
    answer(true);
    assertThat((String) channel.readInbound()).isNull();
  }

  @Test
  void doesNotGrowTheStackWhereAnswersComeAtOnce() {
    EmbeddedChannel busy = new EmbeddedChannel(new PipelinedRequests(2), new Echo());
    busy.writeInbound((Object[]) "x".repeat(20_000).split("", -1));

    assertThat(busy.outboundMessages()).hasSize(20_001);
    busy.releaseOutbound();
  }

  private void answer(boolean keepAlive) {
    channel.write(ok(keepAlive));
    channel.flush();
  }

  private static FullHttpResponse ok(boolean keepAlive) {
    FullHttpResponse ok =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.EMPTY_BUFFER);
    HttpUtil.setKeepAlive(ok, keepAlive);
    return ok;
  }

  private static final class Echo extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object request) {
      ctx.writeAndFlush(ok(true));
    }
  }
}
