package tv.playgate.domain.entitlement;

import java.util.List;
import java.util.function.Function;
import tv.playgate.domain.decision.GivenAuthorization;

/** The answer to an entitlement request. */
public sealed interface Verdict permits Granted, Refused {

  /** Handles both cases. */
  <R> R fold(
      Function<? super Granted, ? extends R> granted,
      Function<? super Refused, ? extends R> refused);

  /** What an MVPD permitted on the way, to be remembered whatever the verdict is. */
  List<GivenAuthorization> newlyGiven();

  /** What was decided on which facts, in words that an operator understands. */
  String describe();
}
