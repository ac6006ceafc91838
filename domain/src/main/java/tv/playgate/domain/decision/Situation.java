package tv.playgate.domain.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.configuration.IntegratedMvpd;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.domain.evaluation.Evaluation;
import tv.playgate.domain.evaluation.Facts;
import tv.playgate.domain.evaluation.Question;
import tv.playgate.domain.integration.CompatibilitySwitch;
import tv.playgate.domain.integration.DecisionKind;
import tv.playgate.domain.integration.IntegrationSettings;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.viewer.Viewer;

/**
 * What a rule looks at, and the ways in which it can answer.
 *
 * @param settled what earlier rules said of some of the resources
 * @param held the viewer's profile, in rules that come after {@link ProfileHolds}
 */
record Situation(
    DecisionKind kind,
    ConfigurationSnapshot configuration,
    IntegratedMvpd integrated,
    DecisionRequest request,
    Facts facts,
    Instant now,
    Map<Resource, Reason> settled,
    @Nullable HeldProfile held)
    implements Step {

  Viewer viewer() {
    return request.viewer();
  }

  IntegrationSettings settings() {
    return integrated.integration().settingsFor(viewer().platform());
  }

  boolean expects(CompatibilitySwitch wanted) {
    return integrated.serviceProvider().compatibility().has(wanted);
  }

  /** The profile, in rules that come after {@link ProfileHolds}. */
  HeldProfile profile() {
    if (held == null) {
      throw new IllegalStateException("an earlier rule saw to the profile");
    }
    return held;
  }

  /** What is not settled yet, in the order of the request, duplicates included. */
  List<Resource> open() {
    return settled.isEmpty()
        ? request.resources()
        : request.resources().stream().filter(r -> !settled.containsKey(r)).toList();
  }

  /** What is not settled yet, each resource once. */
  Set<Resource> openOnce() {
    return new LinkedHashSet<>(open());
  }

  /** Goes on with that profile. */
  Step holding(HeldProfile found) {
    return new Situation(kind, configuration, integrated, request, facts, now, settled, found);
  }

  /** Goes on with what is still open once these are settled, if anything is. */
  Step settling(Map<Resource, Reason> more) {
    if (more.isEmpty()) {
      return this;
    }
    Map<Resource, Reason> all = new LinkedHashMap<>(settled);
    all.putAll(more);
    Situation rest = new Situation(kind, configuration, integrated, request, facts, now, all, held);
    return rest.open().isEmpty() ? rest.eachOpen(Situation::nothingIsOpen) : rest;
  }

  private static Reason nothingIsOpen(Resource resource) {
    throw new IllegalStateException("everything was settled, and so was " + resource);
  }

  /** Ends with one reason for whatever is open. */
  Step everyOpen(Reason reason) {
    return eachOpen(resource -> reason);
  }

  /** Ends with a reason for each that is open. */
  Step eachOpen(Function<Resource, Reason> reason) {
    List<Ruling> rulings = new ArrayList<>(request.resources().size());
    for (Resource resource : request.resources()) {
      Reason known = settled.isEmpty() ? null : settled.get(resource);
      rulings.add(new Ruling(resource, known == null ? reason.apply(resource) : known));
    }
    return new Done(Evaluation.settled(new Rulings(integrated, rulings, held)));
  }

  /**
   * Ends with a denial that concerns the request and none of its resources: on top level where the
   * service provider expects it there, and otherwise for each that is open (decisions D1, D2).
   */
  Step wholeRequest(Deny denial) {
    return settled.isEmpty() && expects(CompatibilitySwitch.REQUEST_WIDE_403_ON_TOP_LEVEL)
        ? new Done(Evaluation.rejected(denial.error(kind)))
        : everyOpen(denial);
  }

  /**
   * Ends because the partner does not vouch for the only profile: the whole request fails, unless
   * some of it is settled without a profile.
   */
  Step partnerFault(ErrorCode code) {
    return settled.isEmpty()
        ? new Done(Evaluation.rejected(EnhancedError.of(code)))
        : everyOpen(new Deny.PartnerDoesNotVouch(code));
  }

  /** Ends with no decision at all. */
  Step nothing() {
    return new Done(Evaluation.settled(new Rulings(integrated, List.of(), held)));
  }

  Step needs(Question<?> question) {
    return new Done(Evaluation.needs(question));
  }
}
