package tv.playgate.application.port.in;

import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import tv.playgate.application.Call;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.secret.Secret;

/** A client that proves who it is gets an access token (pass-decisions §7). */
public interface IssueAccessToken {

  /**
   * Checks the credentials and signs a token. Completes on a thread of the ports that it took.
   * Fails only if a port failed.
   */
  CompletionStage<Outcome> issue(Call call, ClientId client, Secret secret);

  /** What became of it. */
  sealed interface Outcome {

    /** Handles each case. */
    <R> R fold(
        Function<Issued, R> issued,
        Function<UnknownClient, R> unknownClient,
        Function<Unauthorized, R> unauthorized);

    /** Here it is. */
    record Issued(AccessToken token) implements Outcome {
      @Override
      public <R> R fold(
          Function<Issued, R> issued,
          Function<UnknownClient, R> unknownClient,
          Function<Unauthorized, R> unauthorized) {
        return issued.apply(this);
      }
    }

    /** There is no such client, or that is not its secret; which of the two is not told. */
    record UnknownClient() implements Outcome {
      @Override
      public <R> R fold(
          Function<Issued, R> issued,
          Function<UnknownClient, R> unknownClient,
          Function<Unauthorized, R> unauthorized) {
        return unknownClient.apply(this);
      }
    }

    /** The client is who he says, and his application is gone or disabled. */
    record Unauthorized() implements Outcome {
      @Override
      public <R> R fold(
          Function<Issued, R> issued,
          Function<UnknownClient, R> unknownClient,
          Function<Unauthorized, R> unauthorized) {
        return unauthorized.apply(this);
      }
    }
  }
}
