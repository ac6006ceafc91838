package tv.playgate.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.http.server.HandshakeFailure.CONNECTION_LOST;
import static tv.playgate.http.server.HandshakeFailure.EXPIRED;
import static tv.playgate.http.server.HandshakeFailure.NOT_FOR_CLIENTS;
import static tv.playgate.http.server.HandshakeFailure.NOT_VOUCHED_FOR;
import static tv.playgate.http.server.HandshakeFailure.NO_CERTIFICATE;
import static tv.playgate.http.server.HandshakeFailure.OTHER;
import static tv.playgate.http.server.HandshakeFailure.PROTOCOL;
import static tv.playgate.http.server.HandshakeFailure.REFUSED_BY_PEER;
import static tv.playgate.http.server.HandshakeFailure.REVOCATION_UNKNOWN;
import static tv.playgate.http.server.HandshakeFailure.REVOKED;

import io.netty.handler.codec.DecoderException;
import java.nio.channels.ClosedChannelException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertPathValidatorException.Reason;
import java.security.cert.CertificateException;
import java.security.cert.PKIXReason;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class HandshakeFailureTest {

  @Test
  void isReadFromWhatTheJudgeOfCertificatesSaid() {
    assertThat(HandshakeFailure.of(judged(BasicReason.EXPIRED))).isEqualTo(EXPIRED);
    assertThat(HandshakeFailure.of(judged(BasicReason.REVOKED))).isEqualTo(REVOKED);
    assertThat(HandshakeFailure.of(judged(BasicReason.UNDETERMINED_REVOCATION_STATUS)))
        .isEqualTo(REVOCATION_UNKNOWN);
    assertThat(HandshakeFailure.of(judged(PKIXReason.INVALID_KEY_USAGE)))
        .isEqualTo(NOT_FOR_CLIENTS);
    assertThat(HandshakeFailure.of(judged(PKIXReason.NO_TRUST_ANCHOR))).isEqualTo(NOT_VOUCHED_FOR);
  }

  /** As the two libraries word it. */
  @Test
  void isReadFromTheWordsOfTheTlsLibrariesOtherwise() {
    assertThat(HandshakeFailure.of(handshake("Empty client certificate chain")))
        .isEqualTo(NO_CERTIFICATE);
    assertThat(
            HandshakeFailure.of(
                handshake("error:100000c0:SSL routines:…:PEER_DID_NOT_RETURN_A_CERTIFICATE")))
        .isEqualTo(NO_CERTIFICATE);
    assertThat(HandshakeFailure.of(handshake("Received fatal alert: certificate_unknown")))
        .isEqualTo(REFUSED_BY_PEER);
    assertThat(HandshakeFailure.of(handshake("error:1000042e:…:TLSV1_ALERT_PROTOCOL_VERSION")))
        .isEqualTo(REFUSED_BY_PEER);
    assertThat(HandshakeFailure.of(handshake("no cipher suites in common"))).isEqualTo(PROTOCOL);
  }

  @Test
  void endsInConnectionsLostAndSurprises() {
    assertThat(HandshakeFailure.of(new ClosedChannelException())).isEqualTo(CONNECTION_LOST);
    assertThat(HandshakeFailure.of(new IllegalStateException("what?"))).isEqualTo(OTHER);
  }

  private static Throwable judged(Reason reason) {
    CertPathValidatorException why = new CertPathValidatorException("x", null, null, -1, reason);
    SSLException handshake = new SSLHandshakeException("x");
    handshake.initCause(new CertificateException("x", why));
    return new DecoderException(handshake);
  }

  private static SSLException handshake(String words) {
    return new SSLHandshakeException(words);
  }
}
