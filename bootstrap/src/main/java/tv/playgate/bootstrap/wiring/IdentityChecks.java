package tv.playgate.bootstrap.wiring;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.upstream.ClientIdentityName;
import tv.playgate.domain.upstream.MvpdEndpoint;
import tv.playgate.mtls.OutboundMaterial;

/** Holds the identities that a catalog names against those that this node has. */
public final class IdentityChecks {

  private final Set<ClientIdentityName> there;
  private final Set<ClientIdentityName> forTls;

  private IdentityChecks(OutboundMaterial outbound) {
    this.there = outbound.names();
    this.forTls = outbound.namesForTls();
  }

  /** Names each MVPD that could not be asked for want of an identity, a sentence each. */
  public static List<String> warnings(ConfigurationEntries entries, OutboundMaterial outbound) {
    IdentityChecks checks = new IdentityChecks(outbound);
    return entries.mvpds().stream().flatMap(checks::mvpd).toList();
  }

  private Stream<String> mvpd(Mvpd mvpd) {
    return Stream.of(mvpd.preauthorization(), mvpd.authorization())
        .flatMap(Stream::ofNullable)
        .flatMap(mechanism -> mechanism.asked().stream())
        .flatMap(endpoint -> Stream.concat(shown(endpoint), signing(endpoint)))
        .distinct()
        .map(problem -> "mvpd " + mvpd.id() + ": " + problem + ", so it is not asked");
  }

  private Stream<String> shown(MvpdEndpoint endpoint) {
    return Optional.ofNullable(endpoint.identity()).stream()
        .flatMap(
            name ->
                there.contains(name) && !forTls.contains(name)
                    ? Stream.of("the certificate of the identity " + name + " is not for clients")
                    : missing(name));
  }

  private Stream<String> signing(MvpdEndpoint endpoint) {
    return endpoint
        .protocol()
        .fold(
            json -> Stream.<ClientIdentityName>empty(),
            xacml -> xacml.dialect().signingIdentity().stream())
        .flatMap(this::missing);
  }

  private Stream<String> missing(ClientIdentityName name) {
    return there.contains(name)
        ? Stream.empty()
        : Stream.of("the identity " + name + " is not in upstream.identityDirectory");
  }
}
