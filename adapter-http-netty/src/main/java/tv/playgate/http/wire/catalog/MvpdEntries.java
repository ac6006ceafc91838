package tv.playgate.http.wire.catalog;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.identifier.IdentifierForm;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.temporary.TemporaryAccess;
import tv.playgate.domain.upstream.CallLimits;
import tv.playgate.domain.upstream.MvpdEndpoint;
import tv.playgate.domain.upstream.MvpdMechanism;
import tv.playgate.domain.upstream.ResourceForm;

/** Reads the catalog's MVPDs: how they are asked, or what trial they give. */
final class MvpdEntries {

  private MvpdEntries() {}

  static Mvpd read(Cursor entry) {
    String id = entry.requiredText("id");
    String proxy = entry.text("proxy");
    return new Mvpd(
        new MvpdId(id),
        entry.text("name", id),
        entry.text("partnerMappingId"),
        entry.object("preauthorization", MvpdEntries::mechanism),
        entry.object("authorization", MvpdEntries::mechanism),
        proxy == null ? null : new MvpdId(proxy),
        entry.object("temporaryAccess", MvpdEntries::temporaryAccess),
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
    URI address = entry.address("endpoint");
    if (address == null) {
      throw entry.problem("endpoint", "an address; it is required");
    }
    Duration timeout = entry.duration("timeout");
    Integer concurrent = entry.integer("maxConcurrentCalls");
    CallLimits limits =
        CallLimits.of(
            timeout == null ? CallLimits.DEFAULT_TIMEOUT : timeout,
            concurrent == null ? CallLimits.DEFAULT_MAX_CONCURRENT_CALLS : concurrent);
    return MvpdEndpoint.json(address, limits)
        .in(entry.flag("channelOnly", false) ? ResourceForm.CHANNEL : ResourceForm.AS_REQUESTED);
  }

  /** A part that is missing has an error of its own on the wire, so it is no fault here. */
  private static TemporaryAccess temporaryAccess(Cursor entry) {
    String kind = entry.requiredText("kind");
    return switch (kind) {
      case "basic" -> new TemporaryAccess.Basic(entry.duration("duration"));
      case "promotional" ->
          new TemporaryAccess.Promotional(
              entry.duration("duration"), entry.integer("maxResources"), identityKey(entry));
      default -> throw entry.problem("kind", "basic or promotional");
    };
  }

  private static @Nullable String identityKey(Cursor entry) {
    String key = entry.text("identityKey");
    return key == null ? null : IdentifierForm.require("identityKey", key);
  }
}
