package tv.playgate.http.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http2.Http2FrameCodec;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2MultiplexHandler;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.codec.http2.Http2StreamFrameToHttpObjectCodec;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tv.playgate.http.exchange.Door;

/**
 * Builds every pipeline of a server, and nobody else does: connection, TLS, protocol, request. Both
 * protocols end in the same request handlers, once per connection for HTTP/1.1 and once per stream
 * for HTTP/2.
 */
final class ConnectionInitializer extends ChannelInitializer<Channel> {

  private static final ExceptionTail EXCEPTION_TAIL = new ExceptionTail();
  private static final IdleConnections IDLE_CONNECTIONS = new IdleConnections();

  private final Door door;
  private final Transport transport;
  private final ServerLimits limits;
  private final Connections connections;

  ConnectionInitializer(
      Door door, Transport transport, ServerLimits limits, Connections connections) {
    this.door = door;
    this.transport = transport;
    this.limits = limits;
    this.connections = connections;
  }

  @Override
  protected void initChannel(Channel connection) {
    if (!connections.admit(connection) || !PeerOfChannel.rememberAddress(connection)) {
      connection.close();
      return;
    }
    connection.pipeline().addLast(idleTimer());
    Transport.@Nullable Tls tls = transport.tls();
    if (tls == null) {
      connection.pipeline().addLast(new PriorKnowledge(this));
    } else {
      connection
          .pipeline()
          .addLast(
              tlsHandler(tls, connection),
              new NegotiatedProtocol(this, door.name(), tls.handshakes()));
    }
    addTail(connection.pipeline());
  }

  /** What deals with whatever reaches the end: also while the protocol is not known yet. */
  private static void addTail(ChannelPipeline pipeline) {
    pipeline.addLast(IDLE_CONNECTIONS, EXCEPTION_TAIL);
  }

  private static void removeTail(ChannelPipeline pipeline) {
    pipeline.remove(IDLE_CONNECTIONS);
    pipeline.remove(EXCEPTION_TAIL);
  }

  private SslHandler tlsHandler(Transport.Tls tls, Channel connection) {
    SslHandler handler = tls.handlers().apply(connection.alloc());
    handler.setHandshakeTimeoutMillis(limits.handshakeTimeout().toMillis());
    return handler;
  }

  /** Lets the connection speak HTTP/1.1 from here on. */
  void http1(ChannelPipeline pipeline) {
    ReceiveClock clock = new ReceiveClock(limits.receiveTimeout());
    removeTail(pipeline);
    pipeline.addLast(
        clock,
        StrictRequestDecoder.within(limits, clock),
        new HttpResponseEncoder(),
        new RequestCollector(limits, clock),
        new PipelinedRequests(limits.maxWaitingRequests()),
        new DoorHandler(door, true, connections::areEnding));
    addTail(pipeline);
  }

  /** Lets the connection speak HTTP/2 from here on. */
  void http2(ChannelPipeline pipeline) {
    removeTail(pipeline);
    pipeline.addLast(http2Codec(), new Http2MultiplexHandler(new StreamInitializer()));
    addTail(pipeline);
  }

  private Http2FrameCodec http2Codec() {
    return Http2FrameCodecBuilder.forServer()
        .initialSettings(
            Http2Settings.defaultSettings()
                .maxConcurrentStreams(limits.maxStreams())
                .maxHeaderListSize(limits.maxHead()))
        .gracefulShutdownTimeoutMillis(limits.drainTimeout().toMillis())
        .build();
  }

  private IdleStateHandler idleTimer() {
    return new IdleStateHandler(0, 0, limits.idleTimeout().toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Builds the pipeline of one HTTP/2 stream, which is one request. */
  private final class StreamInitializer extends ChannelInitializer<Channel> {

    @Override
    protected void initChannel(Channel stream) {
      ReceiveClock clock = new ReceiveClock(limits.receiveTimeout());
      stream
          .pipeline()
          .addLast(
              clock,
              new Http2StreamFrameToHttpObjectCodec(true),
              new RequestCollector(limits, clock),
              new DoorHandler(door, false, connections::areEnding),
              EXCEPTION_TAIL);
    }
  }
}
