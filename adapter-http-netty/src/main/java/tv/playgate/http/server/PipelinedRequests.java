package tv.playgate.http.server;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Hands the requests of one connection on one at a time, so that answers leave in the order of the
 * requests. While the peer does not take its answers nothing is handed on, and while it does not or
 * too many wait, nothing more is read.
 */
final class PipelinedRequests extends ChannelDuplexHandler {

  private final int maxWaiting;
  private final Deque<Object> waiting = new ArrayDeque<>();
  private boolean busy;
  private boolean handingOn;
  private boolean ended;

  PipelinedRequests(int maxWaiting) {
    this.maxWaiting = maxWaiting;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object request) {
    waiting.add(request);
    handOn(ctx);
    pace(ctx);
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object answer, ChannelPromise promise) {
    ctx.write(answer, promise);
    busy = false;
    ended |= answer instanceof HttpResponse response && !HttpUtil.isKeepAlive(response);
    handOn(ctx);
    pace(ctx);
  }

  /**
   * An answer may come while its request is handed on; the loop that is running takes the next one.
   */
  private void handOn(ChannelHandlerContext ctx) {
    if (handingOn) {
      return;
    }
    handingOn = true;
    while (!busy && !ended && ctx.channel().isWritable() && !waiting.isEmpty()) {
      busy = true;
      ctx.fireChannelRead(waiting.remove());
    }
    handingOn = false;
  }

  private void pace(ChannelHandlerContext ctx) {
    boolean read = waiting.size() < maxWaiting && ctx.channel().isWritable();
    if (ctx.channel().config().isAutoRead() != read) {
      ctx.channel().config().setAutoRead(read);
    }
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    handOn(ctx);
    pace(ctx);
    ctx.fireChannelWritabilityChanged();
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    ended = true;
    waiting.clear();
    ctx.fireChannelInactive();
  }
}
