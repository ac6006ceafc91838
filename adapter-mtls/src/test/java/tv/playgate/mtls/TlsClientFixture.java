package tv.playgate.mtls;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;

/** The JDK's TLS client. It checks the server's name and shows its certificate come what may. */
final class TlsClientFixture {

  private final SSLContext context;
  private final String[] protocols;
  private final String[] alpn;

  private TlsClientFixture(SSLContext context, String[] protocols, String[] alpn) {
    this.context = context;
    this.protocols = protocols;
    this.alpn = alpn;
  }

  static TlsClientFixture trusting(PkiFixture pki) {
    return with(pki.authority().certificate(), new KeyManager[0]);
  }

  static TlsClientFixture showing(PkiFixture pki, Credentials... chain) {
    return showing(pki.authority().certificate(), chain);
  }

  static TlsClientFixture showing(X509Certificate trusted, Credentials... chain) {
    return with(trusted, new KeyManager[] {new Insistent(chain)});
  }

  private static TlsClientFixture with(X509Certificate trusted, KeyManager[] keys) {
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      store.setCertificateEntry("ca", trusted);
      TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
      trust.init(store);
      // Whatever runs first in this JVM: the server's settings come before the JDK reads them.
      assertThat(TlsProvider.values()).isNotEmpty();
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys, trust.getTrustManagers(), null);
      return new TlsClientFixture(context, new String[] {"TLSv1.3", "TLSv1.2"}, new String[0]);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  TlsClientFixture speaking(String... protocols) {
    return new TlsClientFixture(context, protocols, alpn);
  }

  TlsClientFixture offering(String... alpn) {
    return new TlsClientFixture(context, protocols, alpn);
  }

  /** Connects, reads the greeting and leaves. */
  Visit visit(TlsServerFixture server) throws IOException {
    try (Stay stay = stay(server)) {
      return stay.visit();
    }
  }

  /** Connects and stays; whoever is refused is told so here. */
  Stay stay(TlsServerFixture server) throws IOException {
    Socket plain = new Socket(InetAddress.getLoopbackAddress(), server.port());
    try {
      SSLSocket socket =
          (SSLSocket)
              context.getSocketFactory().createSocket(plain, "localhost", server.port(), true);
      socket.setSoTimeout(10_000);
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      parameters.setProtocols(protocols);
      parameters.setApplicationProtocols(alpn);
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      return new Stay(socket);
    } catch (IOException e) {
      plain.close();
      throw e;
    }
  }

  /** A connection that is kept. */
  static final class Stay implements AutoCloseable {

    private final SSLSocket socket;
    private final BufferedReader in;
    private final Visit visit;

    private Stay(SSLSocket socket) throws IOException {
      this.socket = socket;
      this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
      SSLSession session = socket.getSession();
      this.visit =
          new Visit(
              line(),
              session.getProtocol(),
              socket.getApplicationProtocol(),
              Instant.ofEpochMilli(session.getCreationTime()),
              session.getPeerCertificates()[0]);
    }

    Visit visit() {
      return visit;
    }

    SSLSocket socket() {
      return socket;
    }

    /** What the server's judge says of us now. */
    String ask() throws IOException {
      socket.getOutputStream().write('\n');
      return line().strip();
    }

    private String line() throws IOException {
      String line = in.readLine();
      if (line == null) {
        throw new EOFException("the server closed the connection");
      }
      return line + "\n";
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  /** What a client saw. */
  record Visit(
      String said, String protocol, String alpn, Instant sessionSince, Certificate server) {}

  /** Shows its certificate even to servers that did not ask for one of its CA. */
  private static final class Insistent extends X509ExtendedKeyManager {

    private final Credentials[] chain;

    Insistent(Credentials... chain) {
      this.chain = chain;
    }

    @Override
    public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
      return "own";
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
      return Arrays.stream(chain).map(Credentials::certificate).toArray(X509Certificate[]::new);
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
      return chain[0].key();
    }

    @Override
    public String[] getClientAliases(String type, Principal[] issuers) {
      return new String[] {"own"};
    }

    @Override
    public String[] getServerAliases(String type, Principal[] issuers) {
      return new String[0];
    }

    @Override
    public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
      return null;
    }
  }
}
