package tv.playgate.domain.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tv.playgate.domain.configuration.IntegratedMvpd;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.evaluation.Evaluation;
import tv.playgate.domain.evaluation.Facts;
import tv.playgate.domain.evaluation.FindProfile;
import tv.playgate.domain.evaluation.Question;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.resource.Resource;

/** What a rule looks at, and the ways in which it can answer. */
record Situation(
    IntegratedMvpd integrated, PreauthorizationRequest request, Facts facts, Instant now) {

  FindProfile profileQuestion() {
    return new FindProfile(request.client(), request.integration(), request.device());
  }

  /** The profile, in rules that come after {@link ProfileHolds}. */
  Profile profile() {
    return facts
        .answerTo(profileQuestion())
        .flatMap(Function.identity())
        .orElseThrow(() -> new IllegalStateException("an earlier rule saw to the profile"));
  }

  Optional<Evaluation<List<Preauthorization>, EnhancedError>> everyResource(Reason reason) {
    return eachResource(resource -> reason);
  }

  Optional<Evaluation<List<Preauthorization>, EnhancedError>> eachResource(
      Function<Resource, Reason> reason) {
    List<Preauthorization> decisions = new ArrayList<>(request.resources().size());
    for (Resource resource : request.resources()) {
      decisions.add(new Preauthorization(resource, reason.apply(resource)));
    }
    return Optional.of(Evaluation.settled(List.copyOf(decisions)));
  }

  Optional<Evaluation<List<Preauthorization>, EnhancedError>> needs(Question<?> question) {
    return Optional.of(Evaluation.needs(question));
  }
}
