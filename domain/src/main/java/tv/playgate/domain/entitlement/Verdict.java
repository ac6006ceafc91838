package tv.playgate.domain.entitlement;

import java.util.function.Function;

/** The answer to an entitlement request. */
public sealed interface Verdict permits Granted, Refused {

  /** Handles both cases. */
  <R> R fold(
      Function<? super Granted, ? extends R> granted,
      Function<? super Refused, ? extends R> refused);

  /** What was decided on which facts, in words that an operator understands. */
  String describe();
}
