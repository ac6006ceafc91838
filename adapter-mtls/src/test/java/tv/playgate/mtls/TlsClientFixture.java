package tv.playgate.mtls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
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

  /** Connects and reads what the server says until it closes. */
  Visit visit(TlsServerFixture server) throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (Socket plain = new Socket(loopback, server.port());
        SSLSocket socket =
            (SSLSocket)
                context.getSocketFactory().createSocket(plain, "localhost", server.port(), true)) {
      socket.setSoTimeout(10_000);
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      parameters.setProtocols(protocols);
      parameters.setApplicationProtocols(alpn);
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      String said = new String(socket.getInputStream().readAllBytes(), US_ASCII);
      return new Visit(
          said,
          socket.getSession().getProtocol(),
          socket.getApplicationProtocol(),
          Instant.ofEpochMilli(socket.getSession().getCreationTime()));
    }
  }

  /** What a client saw. */
  record Visit(String said, String protocol, String alpn, Instant sessionSince) {}

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
