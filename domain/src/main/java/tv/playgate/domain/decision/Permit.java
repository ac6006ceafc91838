package tv.playgate.domain.decision;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.degradation.DegradationRuleId;
import tv.playgate.domain.integration.DecisionSource;
import tv.playgate.domain.integration.DegradationKind;
import tv.playgate.domain.profile.ProfileId;
import tv.playgate.domain.time.Period;

/** Reasons to permit. */
public sealed interface Permit extends Reason {

  /**
   * For how long the permit holds as an authorization; empty where that is not said.
   *
   * @param now when it was asked for
   * @param usualTtl how long one holds where nobody says otherwise
   */
  default Optional<Period> holds(Instant now, Duration usualTtl) {
    return Optional.of(new Period(now, now.plus(usualTtl)));
  }

  /** From when on not even a token that was handed out may be used; null where there is no such. */
  default @Nullable Instant hardEnd() {
    return null;
  }

  @Override
  default <R> R fold(
      Function<? super Permit, ? extends R> permit, Function<? super Deny, ? extends R> deny) {
    return permit.apply(this);
  }

  /**
   * A degradation rule permits everything.
   *
   * @param until when the rule ends
   */
  record Degraded(DegradationRuleId rule, DegradationKind kind, Instant until) implements Permit {
    public Degraded {
      requireNonNull(rule, "rule");
      requireNonNull(kind, "kind");
      requireNonNull(until, "until");
    }

    /** AuthNAll says how long, and AuthZAll does not, as in the published samples. */
    @Override
    public Optional<Period> holds(Instant now, Duration usualTtl) {
      Instant end = now.plus(usualTtl);
      return kind == DegradationKind.AUTHN_ALL
          ? Optional.of(new Period(now, end.isBefore(until) ? end : until))
          : Optional.empty();
    }

    @Override
    public DecisionSource source() {
      return DecisionSource.DEGRADATION;
    }

    @Override
    public String describe() {
      return "permitted: degradation rule " + rule + " (" + kind.wireName() + ") is in force";
    }
  }

  /** The channel is in the subscriber's line-up. */
  record InLineup(ProfileId profile, String channel) implements Permit {
    public InLineup {
      requireNonNull(profile, "profile");
      requireNonNull(channel, "channel");
    }

    @Override
    public DecisionSource source() {
      return DecisionSource.MVPD;
    }

    @Override
    public String describe() {
      return "permitted: channel '" + channel + "' is in the line-up of profile " + profile;
    }
  }

  /** The integration permits whatever a signed-in viewer asks for. */
  record Dummy(ProfileId profile) implements Permit {
    public Dummy {
      requireNonNull(profile, "profile");
    }

    @Override
    public DecisionSource source() {
      return DecisionSource.DUMMY;
    }

    @Override
    public String describe() {
      return "permitted: the integration has dummy preauthorization, for profile " + profile;
    }
  }

  /**
   * The MVPD was asked and permits.
   *
   * @param ttl for how long, as it says; null where it does not
   */
  record ByMvpd(ProfileId profile, @Nullable Duration ttl) implements Permit {

    private static final Duration SHORTEST = Duration.ofMillis(1);

    public ByMvpd {
      requireNonNull(profile, "profile");
    }

    @Override
    public Optional<Period> holds(Instant now, Duration usualTtl) {
      Duration holding = ttl == null ? usualTtl : ttl.compareTo(SHORTEST) < 0 ? SHORTEST : ttl;
      return Optional.of(new Period(now, now.plus(holding)));
    }

    @Override
    public DecisionSource source() {
      return DecisionSource.MVPD;
    }

    @Override
    public String describe() {
      return "permitted: the MVPD was asked for profile " + profile + " and said yes";
    }
  }

  /** The MVPD permitted it a while ago, and that still holds. */
  record AuthorizedBefore(ProfileId profile, Period validity) implements Permit {
    public AuthorizedBefore {
      requireNonNull(profile, "profile");
      requireNonNull(validity, "validity");
    }

    @Override
    public Optional<Period> holds(Instant now, Duration usualTtl) {
      return Optional.of(validity);
    }

    @Override
    public DecisionSource source() {
      return DecisionSource.MVPD;
    }

    @Override
    public String describe() {
      return "permitted: the MVPD said yes for profile "
          + profile
          + " at "
          + validity.from()
          + ", which holds until "
          + validity.until();
    }
  }

  /**
   * Temporary access grants it.
   *
   * @param until when the trial ends; null where it has not begun
   */
  record Temporary(@Nullable Instant until) implements Permit {

    @Override
    public Optional<Period> holds(Instant now, Duration usualTtl) {
      return Optional.ofNullable(until).map(end -> new Period(now, end));
    }

    @Override
    public @Nullable Instant hardEnd() {
      return until;
    }

    @Override
    public DecisionSource source() {
      return DecisionSource.TEMPORARY_ACCESS;
    }

    @Override
    public String describe() {
      return until == null
          ? "permitted: the trial has not begun"
          : "permitted: the trial runs until " + until;
    }
  }
}
