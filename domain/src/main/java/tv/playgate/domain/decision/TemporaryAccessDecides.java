package tv.playgate.domain.decision;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.evaluation.ClaimGrant;
import tv.playgate.domain.evaluation.ReadGrant;
import tv.playgate.domain.integration.DecisionKind;
import tv.playgate.domain.temporary.Grant;
import tv.playgate.domain.temporary.GrantClaim;
import tv.playgate.domain.temporary.GrantHolder;
import tv.playgate.domain.temporary.GrantTerms;
import tv.playgate.domain.temporary.IdentityHash;
import tv.playgate.domain.temporary.TemporaryAccess;

/**
 * A stand-in for an MVPD gives trials, with no profile and nobody asked. A preauthorization only
 * looks; an authorization starts the clock and uses up what it grants (pass-decisions §5.2).
 */
final class TemporaryAccessDecides implements DecisionRule {

  @Override
  public Step consider(Situation situation) {
    TemporaryAccess access = situation.integrated().mvpd().temporaryAccess();
    if (access == null) {
      return situation;
    }
    Optional<GrantTerms> terms = access.terms();
    return terms.isEmpty()
        ? situation.everyOpen(new Deny.TemporaryAccessMisconfigured())
        : decided(situation, terms.get());
  }

  private static Step decided(Situation situation, GrantTerms terms) {
    Optional<IdentityHash> identity =
        Optional.ofNullable(terms.identityKey()).flatMap(situation.viewer().identity()::under);
    if (terms.identityKey() != null && identity.isEmpty()) {
      return situation.everyOpen(new Deny.TemporaryIdentityMissing());
    }
    GrantHolder holder = new GrantHolder(situation.viewer().device(), identity.orElse(null));
    return situation.kind() == DecisionKind.AUTHORIZATION
        ? claimed(situation, terms, holder)
        : looked(situation, terms, holder);
  }

  private static Step looked(Situation situation, GrantTerms terms, GrantHolder holder) {
    ReadGrant question = new ReadGrant(situation.request().integration(), holder, terms);
    Optional<Optional<Grant>> answer = situation.facts().answerTo(question);
    return answer.isEmpty()
        ? situation.needs(question)
        : situation.everyOpen(outlook(answer.get().orElse(null), terms, situation));
  }

  private static Reason outlook(@Nullable Grant grant, GrantTerms terms, Situation situation) {
    if (grant == null) {
      return new Permit.Temporary(null);
    }
    if (grant.isOverAt(situation.now(), terms)) {
      return new Deny.TemporaryAccessOver(grant.endsAt(terms));
    }
    return grant.isUsedUp(terms)
        ? new Deny.TemporaryAccessUsedUp(grant.used().size())
        : new Permit.Temporary(grant.endsAt(terms));
  }

  private static Step claimed(Situation situation, GrantTerms terms, GrantHolder holder) {
    ClaimGrant question =
        new ClaimGrant(situation.request().integration(), holder, terms, situation.openOnce());
    Optional<GrantClaim> answer = situation.facts().answerTo(question);
    if (answer.isEmpty()) {
      return situation.needs(question);
    }
    GrantClaim claim = answer.get();
    Grant grant = claim.after();
    return grant.isOverAt(situation.now(), terms)
        ? situation.everyOpen(new Deny.TemporaryAccessOver(grant.endsAt(terms)))
        : situation.eachOpen(
            resource ->
                claim.granted().contains(resource)
                    ? new Permit.Temporary(grant.endsAt(terms))
                    : new Deny.TemporaryAccessUsedUp(grant.used().size()));
  }
}
