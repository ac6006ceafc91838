package tv.playgate.domain.mediatoken;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import java.util.function.Supplier;

/** What became of reading a serialized media token. */
public sealed interface MediaTokenReading {

  /** Handles each case. */
  <R> R fold(Function<Genuine, R> genuine, Supplier<R> malformed, Supplier<R> forged);

  /** We signed it; whether it is still valid, and for what, is for the reader to judge. */
  record Genuine(MediaTokenClaims claims) implements MediaTokenReading {
    public Genuine {
      requireNonNull(claims, "claims");
    }

    @Override
    public <R> R fold(Function<Genuine, R> genuine, Supplier<R> malformed, Supplier<R> forged) {
      return genuine.apply(this);
    }
  }

  /** It is no media token at all. */
  record Malformed() implements MediaTokenReading {
    @Override
    public <R> R fold(Function<Genuine, R> genuine, Supplier<R> malformed, Supplier<R> forged) {
      return malformed.get();
    }
  }

  /** It has the form of one, and none of our keys signed it. */
  record Forged() implements MediaTokenReading {
    @Override
    public <R> R fold(Function<Genuine, R> genuine, Supplier<R> malformed, Supplier<R> forged) {
      return forged.get();
    }
  }
}
