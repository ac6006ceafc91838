package tv.playgate.http.wire.catalog;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.upstream.CallLimits;
import tv.playgate.domain.upstream.ClientIdentityName;
import tv.playgate.domain.upstream.MvpdEndpoint;
import tv.playgate.domain.upstream.MvpdMechanism;
import tv.playgate.domain.upstream.MvpdProtocol;
import tv.playgate.domain.upstream.ResourceForm;
import tv.playgate.domain.upstream.XacmlDialect;
import tv.playgate.domain.upstream.XacmlMember;

/** Reads how an MVPD is asked, for one kind of decision. */
final class MechanismEntries {

  private MechanismEntries() {}

  static MvpdMechanism read(Cursor entry) {
    String mechanism = entry.requiredText("mechanism");
    return switch (mechanism) {
      case "lineup" -> new MvpdMechanism.Lineup();
      case "forkjoin" -> new MvpdMechanism.ForkJoin(endpoint(entry, "json"));
      case "multichannel" -> new MvpdMechanism.MultiChannel(endpoint(entry, "xacml"));
      default -> throw entry.problem("mechanism", "lineup, forkjoin or multichannel");
    };
  }

  private static MvpdEndpoint endpoint(Cursor entry, String usualProtocol) {
    MvpdProtocol protocol = protocol(entry, entry.text("protocol", usualProtocol));
    URI address = entry.address("endpoint");
    if (address == null) {
      throw entry.problem("endpoint", "an address; it is required");
    }
    String identity = entry.text("identity");
    return new MvpdEndpoint(
        address,
        protocol,
        limits(entry),
        resourceForm(entry),
        identity == null ? null : new ClientIdentityName(identity));
  }

  private static MvpdProtocol protocol(Cursor entry, String name) {
    return switch (name) {
      case "json" -> json(entry);
      case "xacml" -> new MvpdProtocol.Xacml(dialect(entry));
      default -> throw entry.problem("protocol", "json or xacml");
    };
  }

  private static MvpdProtocol json(Cursor entry) {
    for (XacmlMember member : XacmlMember.values()) {
      if (entry.member(member.wireName()) != null) {
        throw entry.problem(
            member.wireName(), "no such member beside json, for it is one of xacml");
      }
    }
    return new MvpdProtocol.Json();
  }

  private static XacmlDialect dialect(Cursor entry) {
    Map<XacmlMember, String> said = new EnumMap<>(XacmlMember.class);
    for (XacmlMember member : XacmlMember.values()) {
      String value = entry.text(member.wireName());
      if (value != null) {
        said.put(member, value);
      }
    }
    return new XacmlDialect(said);
  }

  private static CallLimits limits(Cursor entry) {
    Duration timeout = or(entry.duration("timeout"), CallLimits.DEFAULT_TIMEOUT);
    Duration connect = entry.duration("connectTimeout");
    int concurrent =
        or(entry.integer("maxConcurrentCalls"), CallLimits.DEFAULT_MAX_CONCURRENT_CALLS);
    return new CallLimits(
        connect == null ? CallLimits.usualConnectTimeout(timeout) : connect,
        or(entry.duration("readTimeout"), timeout),
        timeout,
        concurrent,
        or(entry.integer("maxWaitingCalls"), concurrent));
  }

  private static <T> T or(@Nullable T said, T otherwise) {
    return said == null ? otherwise : said;
  }

  /** {@code channelOnly} is another spelling of one of the forms. */
  private static ResourceForm resourceForm(Cursor entry) {
    Boolean channelOnly = entry.flag("channelOnly");
    ResourceForm form = namedForm(entry);
    if (channelOnly == null) {
      return or(form, ResourceForm.AS_REQUESTED);
    }
    if (form != null && channelOnly != (form == ResourceForm.CHANNEL)) {
      throw entry.problem("channelOnly", "no contradiction to resourceForm " + form.wireName());
    }
    return channelOnly ? ResourceForm.CHANNEL : or(form, ResourceForm.AS_REQUESTED);
  }

  private static @Nullable ResourceForm namedForm(Cursor entry) {
    String name = entry.text("resourceForm");
    return name == null
        ? null
        : ResourceForm.named(name)
            .orElseThrow(
                () -> entry.problem("resourceForm", "asRequested, channel, mrss or attributes"));
  }
}
