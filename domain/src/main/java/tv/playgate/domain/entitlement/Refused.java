package tv.playgate.domain.entitlement;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;

/**
 * The license is refused.
 *
 * @param error what the license server is told
 * @param because the facts behind it, for operators only
 */
public record Refused(EntitlementError error, String because) implements Verdict {

  public Refused {
    requireNonNull(error, "error");
    requireNonNull(because, "because");
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
