package tv.playgate.http.wire.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.degradation.DegradationKind;
import tv.playgate.domain.degradation.DegradationRule;
import tv.playgate.domain.degradation.DegradationRuleId;
import tv.playgate.domain.device.Platform;
import tv.playgate.domain.integration.Integration;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdEndpoint;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.MvpdMechanism;
import tv.playgate.domain.integration.ResourceLimit;
import tv.playgate.domain.integration.ServiceProvider;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.time.Period;

/** Reads the catalog's entries about who is integrated with whom. */
final class IntegrationEntries {

  private IntegrationEntries() {}

  static ServiceProvider serviceProvider(Cursor entry) {
    String id = entry.requiredText("id");
    Cursor compatibility = entry.object("compatibility");
    if (compatibility != null) {
      compatibility.notServedYet(compatibility.names().toArray(String[]::new));
    }
    return new ServiceProvider(new ServiceProviderId(id), entry.text("name", id));
  }

  static Mvpd mvpd(Cursor entry) {
    String id = entry.requiredText("id");
    entry.notServedYet("temporaryAccess", "proxy", "authorization");
    Cursor mechanism = entry.object("preauthorization");
    return new Mvpd(
        new MvpdId(id),
        entry.text("name", id),
        entry.text("partnerMappingId"),
        mechanism == null
            ? new MvpdMechanism.Lineup()
            : mechanism.making(IntegrationEntries::mechanism),
        entry.duration("deadline"));
  }

  private static MvpdMechanism mechanism(Cursor entry) {
    String mechanism = entry.requiredText("mechanism");
    return switch (mechanism) {
      case "lineup" -> new MvpdMechanism.Lineup();
      case "forkjoin" -> new MvpdMechanism.ForkJoin(endpoint(entry));
      case "multichannel" ->
          throw new Cursor.Problem(entry.at("mechanism") + ": multichannel is not served yet");
      default -> throw entry.problem("mechanism", "lineup, forkjoin or multichannel");
    };
  }

  private static MvpdEndpoint endpoint(Cursor entry) {
    String protocol = entry.text("protocol", "json");
    if (!protocol.equals("json")) {
      throw new Cursor.Problem(entry.at("protocol") + ": only json is served yet");
    }
    Duration timeout = entry.duration("timeout");
    Integer concurrent = entry.integer("maxConcurrentCalls");
    return new MvpdEndpoint(
        URI.create(entry.requiredText("endpoint")),
        timeout == null ? MvpdEndpoint.DEFAULT_TIMEOUT : timeout,
        concurrent == null ? MvpdEndpoint.DEFAULT_MAX_CONCURRENT_CALLS : concurrent);
  }

  static Integration integration(Cursor entry) {
    Duration ttl = entry.duration("authorizationTtl");
    return new Integration(
        integrationId(entry),
        entry.flag("enabled", true),
        limit(entry, ResourceLimit.USUAL),
        platforms(entry.object("platforms")),
        entry.flag("dummyPreauthorization", false),
        ttl == null ? Integration.DEFAULT_AUTHORIZATION_TTL : ttl);
  }

  static IntegrationId integrationId(Cursor entry) {
    return new IntegrationId(
        new ServiceProviderId(entry.requiredText("serviceProvider")),
        new MvpdId(entry.requiredText("mvpd")));
  }

  private static ResourceLimit limit(Cursor entry, ResourceLimit otherwise) {
    Integer max = entry.integer("maxPreauthorizedResources");
    return max == null ? otherwise : new ResourceLimit(max);
  }

  private static Map<Platform, ResourceLimit> platforms(@Nullable Cursor platforms) {
    Map<Platform, ResourceLimit> limits = new EnumMap<>(Platform.class);
    if (platforms != null) {
      for (String name : platforms.names()) {
        Platform platform =
            Platform.named(name).orElseThrow(() -> platforms.problem(name, "a known platform"));
        Cursor override = platforms.object(name);
        if (override != null) {
          limits.put(platform, override.making(o -> requiredLimit(o)));
        }
      }
    }
    return limits;
  }

  private static ResourceLimit requiredLimit(Cursor override) {
    Integer max = override.integer("maxPreauthorizedResources");
    if (max == null) {
      throw override.problem("maxPreauthorizedResources", "an integer");
    }
    return new ResourceLimit(max);
  }

  static DegradationRule degradationRule(Cursor entry) {
    String kind = entry.requiredText("kind");
    return new DegradationRule(
        new DegradationRuleId(entry.requiredText("id")),
        integrationId(entry),
        DegradationKind.named(kind)
            .orElseThrow(() -> entry.problem("kind", "AuthNAll, AuthZAll or AuthZNone")),
        resources(entry),
        new Period(entry.requiredInstant("from"), entry.requiredInstant("until")),
        entry.text("message"),
        entry.text("owner", "unknown"),
        entry.text("why", ""));
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
