package tv.playgate.http.server;

import java.net.InetSocketAddress;

/** An address cannot be listened on: it is taken, or not ours. */
public final class BindFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BindFailedException(String door, InetSocketAddress address, Throwable cause) {
    super(door + ": cannot listen on " + address + ": " + cause.getMessage(), cause);
  }
}
