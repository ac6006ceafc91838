package tv.playgate.domain.decision;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.degradation.DegradationRuleId;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.domain.evaluation.MvpdDenial;
import tv.playgate.domain.evaluation.MvpdFailure;
import tv.playgate.domain.integration.DecisionKind;
import tv.playgate.domain.integration.DecisionSource;
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

  /** The error that the application gets for that kind of decision. */
  EnhancedError error(DecisionKind kind);

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
    public EnhancedError error(DecisionKind kind) {
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
    public EnhancedError error(DecisionKind kind) {
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
    public EnhancedError error(DecisionKind kind) {
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
    public EnhancedError error(DecisionKind kind) {
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

  /**
   * The only profile is a partner's, who does not vouch for it.
   *
   * @param code what is wrong with the partner's word
   */
  record PartnerDoesNotVouch(ErrorCode code) implements Deny {
    public PartnerDoesNotVouch {
      requireNonNull(code, "code");
    }

    @Override
    public EnhancedError error(DecisionKind kind) {
      return EnhancedError.of(code);
    }

    @Override
    public String describe() {
      return "denied: the only profile is a partner's, who does not vouch for it (" + code + ")";
    }
  }

  /** The channel is not in the subscriber's line-up. */
  record NotInLineup(ProfileId profile, String channel) implements Deny {
    public NotInLineup {
      requireNonNull(profile, "profile");
      requireNonNull(channel, "channel");
    }

    @Override
    public EnhancedError error(DecisionKind kind) {
      return EnhancedError.of(MvpdDenial.PLAIN.code(kind));
    }

    @Override
    public String describe() {
      return "denied: channel '" + channel + "' is not in the line-up of profile " + profile;
    }
  }

  /**
   * The MVPD was asked and denies.
   *
   * @param denial which kind of denial it is
   * @param reason why, for the operator
   * @param details why, for the viewer
   */
  record ByMvpd(
      ProfileId profile, MvpdDenial denial, @Nullable String reason, @Nullable String details)
      implements Deny {
    public ByMvpd {
      requireNonNull(profile, "profile");
      requireNonNull(denial, "denial");
    }

    @Override
    public EnhancedError error(DecisionKind kind) {
      return new EnhancedError(denial.code(kind), details);
    }

    @Override
    public String describe() {
      String why = reason == null ? "" : ": " + reason;
      return "denied: the MVPD was asked for profile "
          + profile
          + " and said no ("
          + denial
          + ")"
          + why;
    }
  }

  /** The MVPD was asked and gave no answer. */
  record MvpdFailed(MvpdFailure failure) implements Deny {
    public MvpdFailed {
      requireNonNull(failure, "failure");
    }

    @Override
    public EnhancedError error(DecisionKind kind) {
      return EnhancedError.of(failure.code());
    }

    @Override
    public String describe() {
      return "denied: the MVPD was asked and gave no answer (" + failure + ")";
    }
  }

  /** The trial's configuration lacks a part. */
  record TemporaryAccessMisconfigured() implements OfTemporaryAccess {
    @Override
    public ErrorCode code() {
      return ErrorCode.INVALID_CONFIGURATION_TEMPORARY_ACCESS;
    }

    @Override
    public String describe() {
      return "denied: the configuration of temporary access is not complete";
    }
  }

  /** The trial needs an identity, and none that can be used was sent. */
  record TemporaryIdentityMissing() implements OfTemporaryAccess {
    @Override
    public ErrorCode code() {
      return ErrorCode.INVALID_HEADER_IDENTITY_FOR_TEMPORARY_ACCESS;
    }

    @Override
    public String describe() {
      return "denied: the viewer's identity for temporary access is missing or unreadable";
    }
  }

  /** The trial's time has run out. */
  record TemporaryAccessOver(Instant since) implements OfTemporaryAccess {
    public TemporaryAccessOver {
      requireNonNull(since, "since");
    }

    @Override
    public ErrorCode code() {
      return ErrorCode.TEMPORARY_ACCESS_DURATION_LIMIT_EXCEEDED;
    }

    @Override
    public String describe() {
      return "denied: the trial ended at " + since;
    }
  }

  /** No further resource can be had of the trial. */
  record TemporaryAccessUsedUp(int used) implements OfTemporaryAccess {
    @Override
    public ErrorCode code() {
      return ErrorCode.TEMPORARY_ACCESS_RESOURCES_LIMIT_EXCEEDED;
    }

    @Override
    public String describe() {
      return "denied: the trial's " + used + " resources are used up";
    }
  }

  /** Denials of temporary access: the same for both kinds of decisions. */
  sealed interface OfTemporaryAccess extends Deny {

    /** What is wrong. */
    ErrorCode code();

    @Override
    default EnhancedError error(DecisionKind kind) {
      return EnhancedError.of(code());
    }

    @Override
    default DecisionSource source() {
      return DecisionSource.TEMPORARY_ACCESS;
    }
  }
}
