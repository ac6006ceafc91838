package tv.playgate.domain.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import tv.playgate.domain.license.TokenUrl;

/** What came of asking the token service for a token URL. */
public sealed interface TokenUrlAnswer {

  /** Handles each case. */
  <R> R fold(Function<Issued, R> issued, Function<NotIssued, R> notIssued);

  /** Here it is. */
  record Issued(TokenUrl url) implements TokenUrlAnswer {
    public Issued {
      requireNonNull(url, "url");
    }

    @Override
    public <R> R fold(Function<Issued, R> issued, Function<NotIssued, R> notIssued) {
      return issued.apply(this);
    }
  }

  /** There is none. */
  record NotIssued(TokenUrlFailure failure) implements TokenUrlAnswer {
    public NotIssued {
      requireNonNull(failure, "failure");
    }

    @Override
    public <R> R fold(Function<Issued, R> issued, Function<NotIssued, R> notIssued) {
      return notIssued.apply(this);
    }
  }
}
