package tv.playgate.domain.degradation;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import tv.playgate.domain.integration.DegradationKind;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.StandingAgreement;
import tv.playgate.domain.time.Millis;
import tv.playgate.domain.time.Period;

/**
 * A degradation that was proposed because an MVPD fails. It changes no answer: only the rule does
 * that an operator, or a standing agreement, makes of it.
 *
 * @param id its name
 * @param integration which integration
 * @param kind what the rule would do
 * @param duration how long it would hold; 1 minute to 24 hours
 * @param evidence what was seen
 * @param madeAt when it was made, in whole milliseconds
 * @param expiresAt until when it can be decided, in whole milliseconds; after {@code madeAt}
 * @param state what became of it
 */
public record DegradationProposal(
    ProposalId id,
    IntegrationId integration,
    DegradationKind kind,
    Duration duration,
    Evidence evidence,
    Instant madeAt,
    Instant expiresAt,
    ProposalState state) {

  /** For how long a proposal can be decided; evidence that is older proves nothing any more. */
  public static final Duration LIFETIME = Duration.ofHours(1);

  /**
   * @throws IllegalArgumentException if the duration is out of range, or it expires before it is
   *     made
   */
  public DegradationProposal {
    requireNonNull(id, "id");
    requireNonNull(integration, "integration");
    requireNonNull(kind, "kind");
    StandingAgreement.requireDuration(duration);
    requireNonNull(evidence, "evidence");
    requireNonNull(state, "state");
    madeAt = Millis.cut(madeAt);
    expiresAt = Millis.cut(expiresAt);
    if (!madeAt.isBefore(expiresAt)) {
      throw new IllegalArgumentException(
          "expiresAt: " + expiresAt + " (expected: after " + madeAt + ")");
    }
  }

  /** A proposal that is made now, with what the rule would be. */
  public static DegradationProposal open(
      ProposalId id,
      IntegrationId integration,
      StandingAgreement measure,
      Evidence evidence,
      Instant now) {
    return new DegradationProposal(
        id,
        integration,
        measure.kind(),
        measure.duration(),
        evidence,
        now,
        now.plus(LIFETIME),
        new ProposalState.Open());
  }

  /** The same, decided so. */
  public DegradationProposal with(ProposalState decided) {
    return new DegradationProposal(
        id, integration, kind, duration, evidence, madeAt, expiresAt, decided);
  }

  /** Whether it can be decided at that instant. */
  public boolean isOpen(Instant instant) {
    return isUndecided() && instant.isBefore(expiresAt);
  }

  /** Whether nobody decided it in time. */
  public boolean isExpired(Instant instant) {
    return isUndecided() && !instant.isBefore(expiresAt);
  }

  private boolean isUndecided() {
    return state.fold(open -> true, approved -> false, rejected -> false, started -> false);
  }

  /**
   * Until when no other proposal is made for the integration: while this one can be decided; as
   * long where it was rejected, so that a no holds for a while; until its end where an agreement
   * started it, so that an operator can end it early for good; and no longer where it was approved.
   */
  public Instant holdsUntil() {
    return state.fold(
        open -> expiresAt,
        approved -> approved.at(),
        rejected -> expiresAt,
        started -> started.at().plus(duration));
  }

  /** The rule that comes of it: for all resources, from then on, and always with an end. */
  public DegradationRule rule(RuleTerms terms, String owner, Instant from) {
    DegradationKind wanted = terms.kind();
    Duration length = terms.duration();
    return new DegradationRule(
        id.rule(),
        integration,
        wanted == null ? kind : wanted,
        Set.of(),
        new Period(from, from.plus(length == null ? duration : length)),
        terms.message(),
        owner,
        evidence.sentence());
  }
}
