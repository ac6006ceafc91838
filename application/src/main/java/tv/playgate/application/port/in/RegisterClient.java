package tv.playgate.application.port.in;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.domain.client.ClientRegistration;
import tv.playgate.domain.secret.Secret;

/** An installation of an application registers itself (pass-decisions §7). */
public interface RegisterClient {

  /**
   * Registers an installation of the application that the software statement names, and gives it
   * credentials. Completes once the registration is durable, on a thread of the ports that it took.
   * Fails only if a port failed.
   *
   * @param softwareStatement the signed statement as it travelled; anything at all
   * @param redirect where the application wants to be led back to; null where it does not
   */
  CompletionStage<Outcome> register(Call call, String softwareStatement, @Nullable URI redirect);

  /** What became of it. */
  sealed interface Outcome {

    /** Handles both cases. */
    <R> R fold(Function<Registered, R> registered, Function<Refused, R> refused);

    /**
     * The installation is registered.
     *
     * @param client the registration
     * @param secret what it proves itself with, told this once
     * @param issuedAt when it was registered
     * @param redirects where it may be led back to
     */
    record Registered(
        ClientRegistration client, Secret secret, Instant issuedAt, List<URI> redirects)
        implements Outcome {
      public Registered {
        requireNonNull(client, "client");
        requireNonNull(secret, "secret");
        requireNonNull(issuedAt, "issuedAt");
        redirects = List.copyOf(redirects);
      }

      @Override
      public <R> R fold(Function<Registered, R> registered, Function<Refused, R> refused) {
        return registered.apply(this);
      }
    }

    /** Nothing is registered. */
    record Refused(Fault fault) implements Outcome {
      public Refused {
        requireNonNull(fault, "fault");
      }

      @Override
      public <R> R fold(Function<Registered, R> registered, Function<Refused, R> refused) {
        return refused.apply(this);
      }
    }
  }

  /** What is wrong with a registration. */
  enum Fault {
    /** The redirect address leads to none of the application's domains. */
    INVALID_REDIRECT,
    /** The statement is forged, expired, unreadable or names no application. */
    INVALID_STATEMENT,
    /** The statement is genuine, and its application is not, or no longer, known here. */
    UNAPPROVED_STATEMENT
  }
}
