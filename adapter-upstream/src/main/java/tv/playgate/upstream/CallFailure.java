package tv.playgate.upstream;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import tv.playgate.upstream.HttpAnswer.Trouble;

/** What the client's failures mean. */
final class CallFailure {

  private CallFailure() {}

  /**
   * Before there is a connection everything means that there is none, but for a handshake that went
   * wrong: somebody was there, and not who we trust.
   */
  static Trouble trouble(Throwable failure, boolean connected) {
    if (causes(failure).anyMatch(CallFailure::meansNoConnection)) {
      return Trouble.NO_CONNECTION;
    }
    boolean distrust = causes(failure).anyMatch(SSLException.class::isInstance);
    return connected || distrust ? Trouble.BROKEN : Trouble.NO_CONNECTION;
  }

  private static boolean meansNoConnection(Throwable cause) {
    return cause instanceof ConnectException
        || cause instanceof NoRouteToHostException
        || cause instanceof UnknownHostException;
  }

  /** Kinds only: messages may repeat what the other side sent. */
  static List<String> kinds(Throwable failure) {
    return causes(failure).map(cause -> cause.getClass().getSimpleName()).toList();
  }

  private static Stream<Throwable> causes(Throwable failure) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      causes.add(cause);
    }
    return causes.stream();
  }
}
