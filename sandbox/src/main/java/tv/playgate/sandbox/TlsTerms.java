package tv.playgate.sandbox;

import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * On what terms a stand-in speaks TLS.
 *
 * @param context the certificate that it shows, and whom it believes
 * @param clients what it wants of its clients
 */
public record TlsTerms(SSLContext context, Clients clients) {

  public TlsTerms {
    requireNonNull(context, "context");
    requireNonNull(clients, "clients");
  }

  /** Asks no client for a certificate. */
  public static TlsTerms of(SSLContext context) {
    return new TlsTerms(context, Clients.UNASKED);
  }

  /** Turns clients away that show no certificate, or one that the context does not believe. */
  public static TlsTerms mutual(SSLContext context) {
    return new TlsTerms(context, Clients.NEEDED);
  }

  HttpsConfigurator configurator() {
    return new HttpsConfigurator(context) {
      @Override
      public void configure(HttpsParameters parameters) {
        SSLParameters wanted = getSSLContext().getDefaultSSLParameters();
        clients.ask(wanted);
        parameters.setSSLParameters(wanted);
      }
    };
  }

  /** What is wanted of clients. */
  public enum Clients {
    /** Nothing. */
    UNASKED,
    /** A certificate, if they have one. */
    WANTED,
    /** A certificate. */
    NEEDED;

    private void ask(SSLParameters parameters) {
      switch (this) {
        case UNASKED -> parameters.setNeedClientAuth(false);
        case WANTED -> parameters.setWantClientAuth(true);
        case NEEDED -> parameters.setNeedClientAuth(true);
      }
    }
  }
}
