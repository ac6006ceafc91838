package tv.playgate.domain.entitlement;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Function;
import tv.playgate.domain.decision.GivenAuthorization;

/**
 * The license is refused.
 *
 * @param error what the license server is told
 * @param because the facts behind it, for operators only
 * @param newlyGiven what an MVPD permitted on the way
 */
public record Refused(EntitlementError error, String because, List<GivenAuthorization> newlyGiven)
    implements Verdict {

  public Refused {
    requireNonNull(error, "error");
    requireNonNull(because, "because");
    newlyGiven = List.copyOf(newlyGiven);
  }

  /** The license is refused, and nobody permitted anything on the way. */
  public Refused(EntitlementError error, String because) {
    this(error, because, List.of());
  }

  @Override
  public <R> R fold(
      Function<? super Granted, ? extends R> granted,
      Function<? super Refused, ? extends R> refused) {
    return refused.apply(this);
  }

  @Override
  public String describe() {
    return "refused: " + error + ", " + because;
  }
}
