package tv.playgate.sandbox.mvpd;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an MVPD says about one resource, whatever language it is asked in.
 *
 * @param decision what it decides; null if it says nothing at all: XACML then has no Result for the
 *     resource, JSON no member {@code decision}
 * @param reason why, for the operator; XACML has no place for it
 * @param details why, for the viewer; the StatusMessage in XACML
 * @param timeToLive for how long it holds; in XACML the shortest one of a reply is the window of
 *     its Conditions
 * @param obligations what has to be done along with it; JSON knows parental controls alone, as
 *     {@code cause}
 */
public record Verdict(
    @Nullable Decision decision,
    @Nullable String reason,
    @Nullable String details,
    @Nullable Duration timeToLive,
    List<Obligation> obligations) {

  public Verdict {
    obligations = List.copyOf(obligations);
  }

  /** Yes. */
  public static Verdict permit() {
    return of(Decision.PERMIT);
  }

  /** No, and why. */
  public static Verdict deny(@Nullable String reason, @Nullable String details) {
    return new Verdict(Decision.DENY, reason, details, null, List.of());
  }

  /** That, and not a word more. */
  public static Verdict of(Decision decision) {
    return new Verdict(requireNonNull(decision, "decision"), null, null, null, List.of());
  }

  /** Not a word, as if the resource had not been asked about. */
  public static Verdict missing() {
    return new Verdict(null, null, null, null, List.of());
  }

  /** The same with words for the viewer. */
  public Verdict saying(String words) {
    return new Verdict(decision, reason, words, timeToLive, obligations);
  }

  /** The same for so long. */
  public Verdict holdingFor(Duration time) {
    return new Verdict(decision, reason, details, time, obligations);
  }

  /** The same with one more obligation. */
  public Verdict obliging(Obligation obligation) {
    List<Obligation> more = new ArrayList<>(obligations);
    more.add(obligation);
    return new Verdict(decision, reason, details, timeToLive, more);
  }
}
