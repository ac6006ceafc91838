package tv.playgate.domain.decision;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import tv.playgate.domain.degradation.DegradationKind;
import tv.playgate.domain.degradation.DegradationRuleId;
import tv.playgate.domain.profile.ProfileId;

/** Reasons to permit. */
public sealed interface Permit extends Reason {

  @Override
  default <R> R fold(
      Function<? super Permit, ? extends R> permit, Function<? super Deny, ? extends R> deny) {
    return permit.apply(this);
  }

  /** A degradation rule permits everything. */
  record Degraded(DegradationRuleId rule, DegradationKind kind) implements Permit {
    public Degraded {
      requireNonNull(rule, "rule");
      requireNonNull(kind, "kind");
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

  /** The MVPD was asked and permits. */
  record ByMvpd(ProfileId profile) implements Permit {
    public ByMvpd {
      requireNonNull(profile, "profile");
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
}
