package tv.playgate.domain.degradation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.identifier.IdentifierForm;
import tv.playgate.domain.integration.DegradationKind;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.time.Period;

/**
 * For a while, an integration answers without its MVPD (pass-decisions §5.1).
 *
 * @param id its name
 * @param integration which integration
 * @param kind what it does
 * @param resources the resources it is about, as whole resource strings or channel titles; empty
 *     means all
 * @param period when it holds; a rule always ends by itself
 * @param message what viewers are told on a denial
 * @param owner who answers for it
 * @param why what it is for
 */
public record DegradationRule(
    DegradationRuleId id,
    IntegrationId integration,
    DegradationKind kind,
    Set<String> resources,
    Period period,
    @Nullable String message,
    String owner,
    String why) {

  /**
   * @throws IllegalArgumentException if one of the resources is blank, for such a rule would never
   *     apply, or if the owner does not {@linkplain IdentifierForm fit}
   */
  public DegradationRule {
    requireNonNull(id, "id");
    requireNonNull(integration, "integration");
    requireNonNull(kind, "kind");
    resources = Set.copyOf(resources);
    if (resources.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("resources: expected texts that are not blank");
    }
    requireNonNull(period, "period");
    IdentifierForm.require("owner", owner);
    requireNonNull(why, "why");
  }

  /**
   * Whether the rule decides a request at that instant. A rule that covers at least one of the
   * requested resources decides them all (decision D5).
   */
  public boolean decides(List<Resource> requested, Instant instant) {
    return period.contains(instant)
        && (resources.isEmpty() || requested.stream().anyMatch(this::covers));
  }

  private boolean covers(Resource resource) {
    return resources.contains(resource.value()) || resources.contains(resource.channel());
  }
}
