package tv.playgate.persistence;

import java.time.Instant;
import java.util.function.Function;

/** Whether the database answers, as the poll of the configuration's revision sees it. */
public sealed interface DatabaseHealth {

  /** When it last answered. */
  Instant lastAnswer();

  /** Handles both cases. */
  <R> R fold(Function<Answering, R> answering, Function<Silent, R> silent);

  /** It answers, and the snapshot is as fresh as the last answer. */
  record Answering(Instant lastAnswer) implements DatabaseHealth {
    @Override
    public <R> R fold(Function<Answering, R> answering, Function<Silent, R> silent) {
      return answering.apply(this);
    }
  }

  /** It does not answer, or cannot be understood; the last snapshot serves on. */
  record Silent(Instant lastAnswer) implements DatabaseHealth {
    @Override
    public <R> R fold(Function<Answering, R> answering, Function<Silent, R> silent) {
      return silent.apply(this);
    }
  }
}
