package tv.playgate.domain.decision;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.degradation.DegradationRuleId;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.domain.evaluation.MvpdFailure;
import tv.playgate.domain.profile.ProfileId;
import tv.playgate.domain.profile.ProfileStanding;

/** Reasons to deny. Each has an error. */
public sealed interface Deny extends Reason {

  @Override
  default <R> R fold(
      Function<? super Permit, ? extends R> permit, Function<? super Deny, ? extends R> deny) {
    return deny.apply(this);
  }

  /** Where nothing else is said, it is the MVPD's side that denies (pass-decisions §2.1). */
  @Override
  default DecisionSource source() {
    return DecisionSource.MVPD;
  }

  /** The error that the application gets. */
  EnhancedError error();

  /** A degradation rule denies everything. */
  record Degraded(DegradationRuleId rule, @Nullable String message) implements Deny {
    public Degraded {
      requireNonNull(rule, "rule");
    }

    @Override
    public DecisionSource source() {
      return DecisionSource.DEGRADATION;
    }

    @Override
    public EnhancedError error() {
      return new EnhancedError(ErrorCode.AUTHORIZATION_DENIED_BY_DEGRADATION_RULE, message);
    }

    @Override
    public String describe() {
      return "denied: degradation rule " + rule + " is in force";
    }
  }

  /** The request names too many resources. */
  record TooManyResources(int requested, int limit) implements Deny {
    @Override
    public EnhancedError error() {
      return EnhancedError.of(ErrorCode.TOO_MANY_RESOURCES);
    }

    @Override
    public String describe() {
      return "denied: " + requested + " resources were requested, and the limit is " + limit;
    }
  }

  /** Nobody is signed in. */
  record ProfileMissing() implements Deny {
    @Override
    public EnhancedError error() {
      return EnhancedError.of(ErrorCode.AUTHENTICATED_PROFILE_MISSING);
    }

    @Override
    public String describe() {
      return "denied: the device has no profile at this MVPD";
    }
  }

  /** There is a profile, and it is worth nothing now. */
  record ProfileUnusable(ProfileId profile, ProfileStanding standing, Instant at) implements Deny {

    /**
     * @throws IllegalArgumentException if the profile is valid: that is no reason to deny
     */
    public ProfileUnusable {
      requireNonNull(profile, "profile");
      requireNonNull(at, "at");
      if (requireNonNull(standing, "standing") == ProfileStanding.VALID) {
        throw new IllegalArgumentException("standing: " + standing + " (expected: any other)");
      }
    }

    @Override
    public EnhancedError error() {
      return EnhancedError.of(
          switch (standing) {
            case EXPIRED -> ErrorCode.AUTHENTICATED_PROFILE_EXPIRED;
            case INVALIDATED -> ErrorCode.AUTHENTICATED_PROFILE_INVALIDATED;
            case NOT_YET_VALID, VALID -> ErrorCode.AUTHENTICATED_PROFILE_MISSING;
          });
    }

    @Override
    public String describe() {
      return "denied: profile " + profile + " is " + standing + " at " + at;
    }
  }

  /** The channel is not in the subscriber's line-up. */
  record NotInLineup(ProfileId profile, String channel) implements Deny {
    public NotInLineup {
      requireNonNull(profile, "profile");
      requireNonNull(channel, "channel");
    }

    @Override
    public EnhancedError error() {
      return EnhancedError.of(ErrorCode.PREAUTHORIZATION_DENIED_BY_MVPD);
    }

    @Override
    public String describe() {
      return "denied: channel '" + channel + "' is not in the line-up of profile " + profile;
    }
  }

  /** The MVPD was asked and denies. */
  record ByMvpd(ProfileId profile, @Nullable String reason, @Nullable String details)
      implements Deny {
    public ByMvpd {
      requireNonNull(profile, "profile");
    }

    @Override
    public EnhancedError error() {
      return new EnhancedError(ErrorCode.PREAUTHORIZATION_DENIED_BY_MVPD, details);
    }

    @Override
    public String describe() {
      String why = reason == null ? "" : ": " + reason;
      return "denied: the MVPD was asked for profile " + profile + " and said no" + why;
    }
  }

  /** The MVPD was asked and gave no answer. */
  record MvpdFailed(MvpdFailure failure) implements Deny {
    public MvpdFailed {
      requireNonNull(failure, "failure");
    }

    @Override
    public EnhancedError error() {
      return EnhancedError.of(failure.code());
    }

    @Override
    public String describe() {
      return "denied: the MVPD was asked and gave no answer (" + failure + ")";
    }
  }
}
