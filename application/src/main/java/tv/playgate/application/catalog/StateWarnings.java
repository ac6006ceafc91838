package tv.playgate.application.catalog;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.port.in.Catalog;
import tv.playgate.domain.client.ApplicationId;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.license.Requirement;
import tv.playgate.domain.profile.ProfileType;
import tv.playgate.domain.secret.Secret;

/** Warns of profiles and clients that will not be served as they stand. */
final class StateWarnings {

  private static final int SHORT_SECRET = 32;

  private final StoredEntries stored;
  private final Instant now;

  StateWarnings(StoredEntries stored, Instant now) {
    this.stored = stored;
    this.now = now;
  }

  Stream<String> in(Catalog catalog) {
    return Stream.of(
            catalog.profiles().stream().flatMap(this::profile),
            catalog.clients().stream().flatMap(this::client),
            catalog.contents().stream().flatMap(this::content))
        .flatMap(warnings -> warnings);
  }

  private Stream<String> profile(Catalog.ProfileEntry profile) {
    IntegrationId integration = profile.key().integration();
    return Stream.of(
            now.isBefore(profile.validity().until()) ? "" : "it has expired",
            stored.isEnabled(integration) ? "" : "its integration is missing or disabled",
            stored.mvpd(integration.mvpd()).map(mvpd -> useless(profile, mvpd)).orElse(""))
        .filter(text -> !text.isEmpty())
        .map(text -> "a profile of " + integration + ": " + text);
  }

  private static String useless(Catalog.ProfileEntry profile, Mvpd mvpd) {
    if (mvpd.temporaryAccess() != null) {
      return "its mvpd gives temporary access, which needs no profile";
    }
    return profile.type() == ProfileType.APPLE_SSO && mvpd.partnerMappingId() == null
        ? "it is of type appleSSO, and its mvpd has no partnerMappingId"
        : "";
  }

  private Stream<String> client(Catalog.ClientEntry client) {
    return Stream.of(
            shorterThanAdvised(client.secret())
                ? "its secret has fewer than " + SHORT_SECRET + " characters"
                : "",
            application(client.application()),
            client.application() != null && !client.serviceProviders().isEmpty()
                ? "its serviceProviders do not count, for its application says for whom it may ask"
                : "")
        .filter(text -> !text.isEmpty())
        .map(text -> "client " + client.id() + ": " + text);
  }

  private Stream<String> content(Catalog.ContentEntry content) {
    Requirement requires = content.requires();
    String nobodysPermit =
        requires == null || stored.isServiceProvider(requires.serviceProvider())
            ? ""
            : "it requires a permit of "
                + requires.serviceProvider()
                + ", which is no service provider, so no license is granted";
    return Stream.concat(Stream.of(nobodysPermit), content.oddities().stream())
        .filter(text -> !text.isEmpty())
        .map(text -> "content " + content.id() + ": " + text);
  }

  private static boolean shorterThanAdvised(@Nullable Secret secret) {
    return secret != null && secret.reveal().length() < SHORT_SECRET;
  }

  private String application(@Nullable ApplicationId id) {
    if (id == null) {
      return "";
    }
    return stored
        .application(id)
        .map(found -> found.enabled() ? "" : "its application " + id + " is disabled")
        .orElse("there is no application " + id + ", so it is turned away");
  }
}
