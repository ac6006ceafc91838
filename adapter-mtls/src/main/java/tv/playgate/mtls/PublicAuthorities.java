package tv.playgate.mtls;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** The authorities that the JVM trusts of itself. */
final class PublicAuthorities {

  private static final @Nullable KeyStore THE_JVMS_OWN = null;

  private PublicAuthorities() {}

  static List<X509Certificate> certificates() {
    try {
      TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
      factory.init(THE_JVMS_OWN);
      return Arrays.stream(factory.getTrustManagers())
          .filter(X509TrustManager.class::isInstance)
          .map(X509TrustManager.class::cast)
          .flatMap(trusting -> Arrays.stream(trusting.getAcceptedIssuers()))
          .toList();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM's own authorities cannot be read", e);
    }
  }
}
