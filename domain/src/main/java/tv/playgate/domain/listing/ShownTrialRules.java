package tv.playgate.domain.listing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.domain.evaluation.Evaluation;
import tv.playgate.domain.evaluation.Facts;
import tv.playgate.domain.evaluation.ReadGrant;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.temporary.Grant;
import tv.playgate.domain.temporary.GrantHolder;
import tv.playgate.domain.temporary.GrantTerms;
import tv.playgate.domain.temporary.IdentityHash;
import tv.playgate.domain.temporary.TemporaryAccess;
import tv.playgate.domain.time.Period;
import tv.playgate.domain.viewer.MadeUpUser;
import tv.playgate.domain.viewer.Viewer;

/**
 * The made-up profile of temporary access. What a decision would deny is an error of the whole
 * request here (pass-decisions §3.2, §5.2).
 */
record ShownTrialRules(
    IntegrationId id, TemporaryAccess access, Viewer viewer, Facts facts, Instant now) {

  private static final String TEMPORARY = "temporary";

  Evaluation<Optional<ShownProfile>, EnhancedError> decide() {
    Optional<GrantTerms> terms = access.terms();
    if (terms.isEmpty()) {
      return rejected(ErrorCode.INVALID_CONFIGURATION_TEMPORARY_ACCESS);
    }
    Optional<IdentityHash> identity =
        Optional.ofNullable(terms.get().identityKey()).flatMap(viewer.identity()::under);
    if (terms.get().identityKey() != null && identity.isEmpty()) {
      return rejected(ErrorCode.INVALID_HEADER_IDENTITY_FOR_TEMPORARY_ACCESS);
    }
    return looked(terms.get(), new GrantHolder(viewer.device(), identity.orElse(null)));
  }

  private Evaluation<Optional<ShownProfile>, EnhancedError> looked(
      GrantTerms terms, GrantHolder holder) {
    ReadGrant question = new ReadGrant(id, holder, terms);
    Optional<Optional<Grant>> answer = facts.answerTo(question);
    return answer.isEmpty()
        ? Evaluation.needs(question)
        : shown(answer.get().orElseGet(() -> Grant.startingAt(now)), terms, holder);
  }

  private Evaluation<Optional<ShownProfile>, EnhancedError> shown(
      Grant grant, GrantTerms terms, GrantHolder holder) {
    if (grant.isOverAt(now, terms)) {
      return rejected(ErrorCode.TEMPORARY_ACCESS_DURATION_LIMIT_EXCEEDED);
    }
    return grant.isUsedUp(terms)
        ? rejected(ErrorCode.TEMPORARY_ACCESS_RESOURCES_LIMIT_EXCEEDED)
        : Evaluation.settled(Optional.of(profile(grant, terms, holder)));
  }

  private ShownProfile profile(Grant grant, GrantTerms terms, GrantHolder holder) {
    Integer max = terms.maxResources();
    Instant end = grant.endsAt(terms);
    return new ShownProfile(
        id.mvpd(),
        new Period(grant.startedAt(), end),
        ShownProfileRules.ADOBE,
        TEMPORARY,
        MadeUpUser.ofTrial(holder.device(), holder.identity()),
        List.of(),
        Map.of(),
        new ShownTrial(
            end,
            max == null ? null : max - grant.used().size(),
            grant.used().stream().map(Resource::value).toList()));
  }

  private static Evaluation<Optional<ShownProfile>, EnhancedError> rejected(ErrorCode code) {
    return Evaluation.rejected(EnhancedError.of(code));
  }
}
