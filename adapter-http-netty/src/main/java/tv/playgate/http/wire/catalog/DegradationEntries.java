package tv.playgate.http.wire.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import tv.playgate.domain.degradation.DegradationRule;
import tv.playgate.domain.degradation.DegradationRuleId;
import tv.playgate.domain.integration.DegradationKind;
import tv.playgate.domain.time.Period;

/** Reads the catalog's degradation rules. */
final class DegradationEntries {

  private DegradationEntries() {}

  static DegradationRule read(Cursor entry) {
    return new DegradationRule(
        new DegradationRuleId(entry.requiredText("id")),
        IntegrationEntries.integrationId(entry),
        kind(entry),
        resources(entry),
        new Period(entry.requiredInstant("from"), entry.requiredInstant("until")),
        entry.text("message"),
        entry.text("owner", "unknown"),
        entry.text("why", ""));
  }

  static DegradationKind kind(Cursor entry) {
    return DegradationKind.named(entry.requiredText("kind"))
        .orElseThrow(() -> entry.problem("kind", "AuthNAll, AuthZAll or AuthZNone"));
  }

  private static Set<String> resources(Cursor entry) {
    JsonNode all = entry.member("resources");
    if (all == null) {
      return Set.of();
    }
    List<String> resources = entry.textsOrNone("resources");
    if (resources.isEmpty()) {
      throw entry.problem("resources", "null for all, or at least one");
    }
    return Set.copyOf(resources);
  }
}
