package tv.playgate.mtls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Makes the contexts of those who call others, and of stand-ins who are called. */
final class JdkContext {

  private static final char[] NO_PASSWORD = new char[0];

  private JdkContext() {}

  /** A context that shows that certificate, or none, and believes these authorities alone. */
  static SSLContext of(@Nullable ProvenKey own, List<X509Certificate> trusted) {
    try {
      TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
      trust.init(storeOf(trusted));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(own == null ? new KeyManager[0] : keys(own), trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("this JVM cannot do TLS with proven material", e);
    }
  }

  private static KeyManager[] keys(ProvenKey own) throws GeneralSecurityException, IOException {
    KeyStore store = emptyStore();
    store.setKeyEntry("own", own.key(), NO_PASSWORD, own.chain().toArray(new X509Certificate[0]));
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, NO_PASSWORD);
    return keys.getKeyManagers();
  }

  private static KeyStore storeOf(List<X509Certificate> trusted)
      throws GeneralSecurityException, IOException {
    KeyStore store = emptyStore();
    for (X509Certificate authority : trusted) {
      store.setCertificateEntry("authority-" + store.size(), authority);
    }
    return store;
  }

  private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, NO_PASSWORD);
    return store;
  }
}
