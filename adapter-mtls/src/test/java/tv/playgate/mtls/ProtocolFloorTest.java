package tv.playgate.mtls;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SSLEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tv.playgate.mtls.CertificateRecipe.KeyKind;

/** A ClientHello by hand: today's clients refuse by themselves to speak what is tried here. */
@ParameterizedClass
@EnumSource(TlsProvider.class)
class ProtocolFloorTest {

  @Parameter TlsProvider provider;

  private static final int TLS_1_0 = 0x0301;
  private static final int TLS_1_1 = 0x0302;
  private static final int TLS_1_2 = 0x0303;
  private static final int ECDHE_ECDSA_AES_128_GCM = 0xc02b;
  private static final int ECDHE_ECDSA_AES_128_CBC = 0xc009;
  private static final int RSA_AES_128_GCM = 0x009c;

  private static final int ALERT = 21;
  private static final int HANDSHAKE = 22;
  private static final int HANDSHAKE_FAILURE = 40;
  private static final int PROTOCOL_VERSION = 70;

  @TempDir Path directory;

  private LiveTlsFixture door;

  @BeforeEach
  void startServer() {
    PkiFixture pki = new PkiFixture(directory, "our CA");
    CertificateFiles own = pki.files("server", pki.issue(PkiFixture.server(KeyKind.EC_P256)));
    door = LiveTlsFixture.mutual(provider, own, List.of(pki.authorityFile()), List.of());
  }

  @AfterEach
  void stopServer() {
    door.close();
  }

  @Test
  void answersTls12() throws IOException {
    assertThat(answerTo(TLS_1_2, ECDHE_ECDSA_AES_128_GCM)).isEqualTo(new Answer(HANDSHAKE, 0));
  }

  @Test
  void refusesTls11() throws IOException {
    assertThat(answerTo(TLS_1_1, ECDHE_ECDSA_AES_128_CBC))
        .isEqualTo(new Answer(ALERT, PROTOCOL_VERSION));
  }

  @Test
  void refusesTls10() throws IOException {
    assertThat(answerTo(TLS_1_0, ECDHE_ECDSA_AES_128_CBC))
        .isEqualTo(new Answer(ALERT, PROTOCOL_VERSION));
  }

  @Test
  void refusesSuitesWithoutAuthenticatedEncryption() throws IOException {
    assertThat(answerTo(TLS_1_2, ECDHE_ECDSA_AES_128_CBC))
        .isEqualTo(new Answer(ALERT, HANDSHAKE_FAILURE));
  }

  @Test
  void refusesSuitesWithoutForwardSecrecy() throws IOException {
    assertThat(answerTo(TLS_1_2, RSA_AES_128_GCM)).isEqualTo(new Answer(ALERT, HANDSHAKE_FAILURE));
  }

  @Test
  void demandsACertificateAndTwoProtocolsWhateverTheJdkAllows() {
    SslHandler handler = door.tls().newHandler(ByteBufAllocator.DEFAULT);
    SSLEngine engine = handler.engine();

    assertThat(engine.getNeedClientAuth()).isTrue();
    // A hello in the old form is understood, its protocol is not.
    assertThat(engine.getEnabledProtocols())
        .filteredOn(protocol -> !protocol.equals("SSLv2Hello"))
        .containsExactlyInAnyOrder("TLSv1.3", "TLSv1.2");
    assertThat(engine.getEnabledCipherSuites())
        .hasSize(9)
        .allMatch(suite -> suite.contains("_GCM_") || suite.contains("CHACHA20"));
    ReferenceCountUtil.release(engine);
  }

  /** The kind of the first record that comes back, and of an alert its description. */
  private record Answer(int kind, int alert) {}

  private Answer answerTo(int version, int suite) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.server().port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(hello(version, suite));
      DataInputStream in = new DataInputStream(socket.getInputStream());
      int kind = in.readUnsignedByte();
      in.skipNBytes(4);
      if (kind != ALERT) {
        return new Answer(kind, 0);
      }
      in.skipNBytes(1);
      return new Answer(kind, in.readUnsignedByte());
    }
  }

  private static byte[] hello(int version, int suite) {
    byte[] extensions = {
      0x00,
      0x0a,
      0x00,
      0x04,
      0x00,
      0x02,
      0x00,
      0x17, // supported_groups: secp256r1
      0x00,
      0x0b,
      0x00,
      0x02,
      0x01,
      0x00, // ec_point_formats: uncompressed
      0x00,
      0x0d,
      0x00,
      0x04,
      0x00,
      0x02,
      0x04,
      0x03 // signature_algorithms: ecdsa_secp256r1_sha256
    };
    int body = 2 + 32 + 1 + 2 + 2 + 2 + 2 + extensions.length;
    ByteBuffer hello = ByteBuffer.allocate(5 + 4 + body);
    hello.put((byte) HANDSHAKE).putShort((short) TLS_1_0).putShort((short) (4 + body));
    hello.put((byte) 1).put((byte) 0).putShort((short) body);
    hello.putShort((short) version).put(new byte[32]).put((byte) 0);
    hello.putShort((short) 2).putShort((short) suite).put((byte) 1).put((byte) 0);
    hello.putShort((short) extensions.length).put(extensions);
    return hello.array();
  }
}
