package tv.playgate.application.catalog;

import java.time.Instant;
import java.util.stream.Stream;
import tv.playgate.domain.client.Application;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.degradation.DegradationRule;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.temporary.TemporaryAccess;
import tv.playgate.domain.upstream.ClientIdentityName;
import tv.playgate.domain.upstream.MvpdEndpoint;
import tv.playgate.domain.upstream.XacmlDialect;

/** Warns of configuration that is complete in form and may not do what was meant. */
final class ConfigurationWarnings {

  private final StoredEntries stored;
  private final Instant now;

  ConfigurationWarnings(StoredEntries stored, Instant now) {
    this.stored = stored;
    this.now = now;
  }

  Stream<String> in(ConfigurationEntries entries) {
    return Stream.of(
            entries.mvpds().stream().flatMap(this::mvpd),
            entries.degradationRules().stream().flatMap(this::degradationRule),
            entries.applications().stream().flatMap(ConfigurationWarnings::application))
        .flatMap(warnings -> warnings);
  }

  private Stream<String> mvpd(Mvpd mvpd) {
    TemporaryAccess access = mvpd.temporaryAccess();
    Stream<String> missing =
        access == null
            ? Stream.concat(proxied(mvpd), identities(mvpd))
            : access
                .fold(ConfigurationWarnings::basic, ConfigurationWarnings::promotional)
                .map(part -> "its temporary access has no " + part + ", so nobody gets any");
    return missing.map(text -> "mvpd " + mvpd.id() + ": " + text);
  }

  private static Stream<String> identities(Mvpd mvpd) {
    return Stream.of(mvpd.preauthorization(), mvpd.authorization())
        .flatMap(Stream::ofNullable)
        .flatMap(mechanism -> mechanism.asked().stream())
        .flatMap(ConfigurationWarnings::names)
        .distinct()
        .map(name -> name + ", whose certificate and key every node needs as files");
  }

  private static Stream<String> names(MvpdEndpoint endpoint) {
    return Stream.concat(
        Stream.ofNullable(endpoint.identity()).map(name -> "it is shown the identity " + name),
        endpoint
            .protocol()
            .fold(json -> Stream.<ClientIdentityName>empty(), xacml -> signing(xacml.dialect()))
            .map(name -> "requests to it are signed by the identity " + name));
  }

  private static Stream<ClientIdentityName> signing(XacmlDialect dialect) {
    return dialect.signingIdentity().stream();
  }

  private static Stream<String> basic(TemporaryAccess.Basic access) {
    return access.duration() == null ? Stream.of("duration") : Stream.empty();
  }

  private static Stream<String> promotional(TemporaryAccess.Promotional access) {
    return Stream.of(
            access.duration() == null ? "duration" : "",
            access.maxResources() == null ? "maxResources" : "",
            access.identityKey() == null ? "identityKey" : "")
        .filter(part -> !part.isEmpty());
  }

  private Stream<String> proxied(Mvpd mvpd) {
    return mvpd.preauthorization() == null
            && stored.mvpd(mvpd.proxy()).filter(p -> p.preauthorization() == null).isPresent()
        ? Stream.of(
            "neither it nor its proxy "
                + mvpd.proxy()
                + " says how it is asked, so the line-up decides")
        : Stream.empty();
  }

  private Stream<String> degradationRule(DegradationRule rule) {
    return Stream.of(
            now.isBefore(rule.period().until()) ? "" : "its period is over",
            stored.isReached(rule.integration())
                ? ""
                : "integration " + rule.integration() + " is disabled")
        .filter(text -> !text.isEmpty())
        .map(text -> "degradation rule " + rule.id() + ": " + text);
  }

  private static Stream<String> application(Application application) {
    return Stream.of(
            application.enabled() ? "" : "it is disabled, so its installations are turned away",
            application.serviceProviders().isEmpty() ? "it may ask for no service provider" : "")
        .filter(text -> !text.isEmpty())
        .map(text -> "application " + application.id() + ": " + text);
  }
}
