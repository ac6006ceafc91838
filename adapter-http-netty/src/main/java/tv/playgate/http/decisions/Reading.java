package tv.playgate.http.decisions;

import java.util.function.Function;
import tv.playgate.domain.error.ErrorCode;

/** What was read from a request: a value, or the first part that is bad. */
sealed interface Reading<T> {

  <R> R fold(Function<T, R> read, Function<ErrorCode, R> fault);

  record Read<T>(T value) implements Reading<T> {
    @Override
    public <R> R fold(Function<T, R> read, Function<ErrorCode, R> fault) {
      return read.apply(value);
    }
  }

  record Fault<T>(ErrorCode code) implements Reading<T> {
    @Override
    public <R> R fold(Function<T, R> read, Function<ErrorCode, R> fault) {
      return fault.apply(code);
    }
  }
}
