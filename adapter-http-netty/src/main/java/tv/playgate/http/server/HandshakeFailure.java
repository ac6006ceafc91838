package tv.playgate.http.server;

import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertPathValidatorException.Reason;
import java.security.cert.CertificateException;
import java.security.cert.PKIXReason;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Why a TLS handshake failed, coarsely. What tells is the type of the exception, and for what has
 * none the words of the two TLS libraries; never what a peer sent.
 */
enum HandshakeFailure {
  NO_CERTIFICATE("noCertificate"),
  NOT_VOUCHED_FOR("notVouchedFor"),
  EXPIRED("expired"),
  NOT_YET_VALID("notYetValid"),
  REVOKED("revoked"),
  REVOCATION_UNKNOWN("revocationUnknown"),
  NOT_FOR_CLIENTS("notForClients"),
  /** The peer broke it off: it does not trust us, for one. */
  REFUSED_BY_PEER("refusedByPeer"),
  /** No common version or suite, or not what TLS allows. */
  PROTOCOL("protocol"),
  NOT_TLS("notTls"),
  TIMEOUT("timeout"),
  CONNECTION_LOST("connectionLost"),
  OTHER("other");

  private static final int DEEPEST = 10;

  private static final List<String> WITHOUT_CERTIFICATE =
      List.of("empty client certificate chain", "peer_did_not_return_a_certificate");

  private static final List<String> BROKEN_OFF = List.of("received fatal alert", "_alert_");

  private final String wireName;

  HandshakeFailure(String wireName) {
    this.wireName = wireName;
  }

  /** The stable name, as metrics show it. */
  String wireName() {
    return wireName;
  }

  static HandshakeFailure of(Throwable failure) {
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      @Nullable HandshakeFailure known = known(cause);
      if (known != null) {
        return known;
      }
      cause = cause.getCause();
    }
    return failure instanceof SSLException ? byWords(failure) : OTHER;
  }

  private static @Nullable HandshakeFailure known(Throwable cause) {
    if (cause instanceof CertPathValidatorException path) {
      return of(path.getReason());
    }
    if (cause instanceof CertificateException && cause.getCause() == null) {
      return NOT_VOUCHED_FOR;
    }
    if (cause instanceof NotSslRecordException) {
      return NOT_TLS;
    }
    if (cause instanceof SslHandshakeTimeoutException) {
      return TIMEOUT;
    }
    return cause instanceof ClosedChannelException ? CONNECTION_LOST : null;
  }

  private static HandshakeFailure of(Reason reason) {
    if (reason == PKIXReason.INVALID_KEY_USAGE) {
      return NOT_FOR_CLIENTS;
    }
    return reason instanceof BasicReason basic
        ? switch (basic) {
          case EXPIRED -> EXPIRED;
          case NOT_YET_VALID -> NOT_YET_VALID;
          case REVOKED -> REVOKED;
          case UNDETERMINED_REVOCATION_STATUS -> REVOCATION_UNKNOWN;
          case UNSPECIFIED, INVALID_SIGNATURE, ALGORITHM_CONSTRAINED -> NOT_VOUCHED_FOR;
        }
        : NOT_VOUCHED_FOR;
  }

  private static HandshakeFailure byWords(Throwable failure) {
    String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    if (WITHOUT_CERTIFICATE.stream().anyMatch(words::contains)) {
      return NO_CERTIFICATE;
    }
    return BROKEN_OFF.stream().anyMatch(words::contains) ? REFUSED_BY_PEER : PROTOCOL;
  }
}
