package tv.playgate.domain.upstream;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where an MVPD is asked, in which language, and how much it is trusted with.
 *
 * @param address where; an {@linkplain UpstreamAddress address that Playgate calls}
 * @param protocol in which language
 * @param limits how long and how often at once
 * @param resourceForm as what it is told of resources
 * @param identity who we are to it; null where it does not ask
 */
public record MvpdEndpoint(
    URI address,
    MvpdProtocol protocol,
    CallLimits limits,
    ResourceForm resourceForm,
    @Nullable ClientIdentityName identity) {

  /** By how much a request outlives the timeout of one call where no deadline is configured. */
  static final Duration DEADLINE_SLACK = Duration.ofSeconds(1);

  /**
   * @throws IllegalArgumentException if the address must not be called, if resources go as
   *     attributes in a protocol that has none, or if an identity is to be shown without TLS; the
   *     message does not repeat an address, which may hold credentials
   */
  public MvpdEndpoint {
    requireNonNull(address, "address");
    UpstreamAddress.problemWith(address)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException("endpoint: " + problem);
            });
    requireNonNull(limits, "limits");
    boolean hasAttributes = requireNonNull(protocol, "protocol").fold(json -> false, xacml -> true);
    if (requireNonNull(resourceForm, "resourceForm") == ResourceForm.ATTRIBUTES && !hasAttributes) {
      throw new IllegalArgumentException("resourceForm: attributes exist in XACML alone");
    }
    if (identity != null && !"https".equalsIgnoreCase(address.getScheme())) {
      throw new IllegalArgumentException("identity: expected an https endpoint beside it");
    }
  }

  /** An MVPD that is asked in JSON, about resources as they were requested. */
  public static MvpdEndpoint json(URI address, CallLimits limits) {
    return new MvpdEndpoint(
        address, new MvpdProtocol.Json(), limits, ResourceForm.AS_REQUESTED, null);
  }

  /** An MVPD that is asked in XACML, about resources as they were requested. */
  public static MvpdEndpoint xacml(URI address, XacmlDialect dialect, CallLimits limits) {
    return new MvpdEndpoint(
        address, new MvpdProtocol.Xacml(dialect), limits, ResourceForm.AS_REQUESTED, null);
  }

  /** The same, at another address. */
  public MvpdEndpoint at(URI other) {
    return new MvpdEndpoint(other, protocol, limits, resourceForm, identity);
  }

  /** The same, with resources in that form. */
  public MvpdEndpoint in(ResourceForm form) {
    return new MvpdEndpoint(address, protocol, limits, form, identity);
  }

  /** How long a request may take where the MVPD sets no deadline of its own. */
  Duration usualDeadline() {
    return limits.timeout().plus(DEADLINE_SLACK);
  }
}
