package tv.playgate.application.entitlement;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.ManageViewerSessions;
import tv.playgate.application.port.out.ClientRegistrations;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.port.out.ViewerSessions;
import tv.playgate.domain.client.ClientAccess;
import tv.playgate.domain.client.ClientRegistration;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.license.CookieHash;
import tv.playgate.domain.license.CustomerCookie;
import tv.playgate.domain.license.LicenseServer;
import tv.playgate.domain.license.LicenseServerName;
import tv.playgate.domain.session.ViewerSession;
import tv.playgate.domain.session.ViewerSessionId;
import tv.playgate.domain.session.ViewerSessionUse;
import tv.playgate.domain.time.Period;

/** Opens viewer sessions for viewers and license servers that the configuration knows. */
final class ViewerSessionOffice implements ManageViewerSessions {

  /** 192 bits, in exactly as many characters as a cookie may have. */
  private static final int COOKIE_BYTES = 24;

  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private final Configuration configuration;
  private final ClientRegistrations clients;
  private final ViewerSessions sessions;
  private final SecureRandom random;

  ViewerSessionOffice(
      Configuration configuration,
      ClientRegistrations clients,
      ViewerSessions sessions,
      SecureRandom random) {
    this.configuration = configuration;
    this.clients = clients;
    this.sessions = sessions;
    this.random = random;
  }

  @Override
  public CompletionStage<Outcome> open(Call call, Order order) {
    ConfigurationSnapshot snapshot = configuration.current();
    return clients
        .find(call, order.viewer().client())
        .thenApply(client -> problems(snapshot, order, client))
        .thenCompose(problems -> open(call, order, problems));
  }

  private CompletionStage<Outcome> open(Call call, Order order, List<String> problems) {
    if (!problems.isEmpty()) {
      return CompletableFuture.completedFuture(new Outcome.Refused(problems));
    }
    CustomerCookie cookie = cookie();
    ViewerSession session;
    try {
      session = session(order, cookie, call.instant());
    } catch (IllegalArgumentException e) {
      return CompletableFuture.completedFuture(
          new Outcome.Refused(List.of(String.valueOf(e.getMessage()))));
    }
    return sessions.open(call, session).thenApply(opened -> new Outcome.Opened(session, cookie));
  }

  private static List<String> problems(
      ConfigurationSnapshot snapshot, Order order, Optional<ClientRegistration> client) {
    List<String> problems = new ArrayList<>();
    if (snapshot
        .integration(order.integration())
        .filter(integrated -> integrated.integration().enabled())
        .isEmpty()) {
      problems.add("there is no enabled integration " + order.integration());
    }
    if (!mayAsk(snapshot, order, client)) {
      problems.add(
          "there is no client "
              + order.viewer().client()
              + " that may ask for "
              + order.integration().serviceProvider());
    }
    Set<LicenseServerName> known =
        snapshot.entries().licenseServers().stream()
            .map(LicenseServer::name)
            .collect(Collectors.toSet());
    order.licenseServers().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> problems.add("there is no license server " + name));
    if (order.lifetime().compareTo(SHORTEST) < 0) {
      problems.add("lifetime: " + order.lifetime() + " (expected: at least " + SHORTEST + ")");
    }
    return problems;
  }

  /** As at the decisions door: its application is enabled, and for this service provider. */
  private static boolean mayAsk(
      ConfigurationSnapshot snapshot, Order order, Optional<ClientRegistration> client) {
    return client
        .flatMap(snapshot::accessOf)
        .filter(ClientAccess::opensClientApi)
        .filter(access -> access.mayAskFor(order.integration().serviceProvider()))
        .isPresent();
  }

  private static ViewerSession session(Order order, CustomerCookie cookie, Instant now) {
    return new ViewerSession(
        new ViewerSessionId(UUID.randomUUID()),
        CookieHash.of(cookie),
        order.integration(),
        order.viewer(),
        order.standing(),
        order.licenseServers(),
        order.maxLicenses(),
        new Period(now, now.plus(order.lifetime())));
  }

  private CustomerCookie cookie() {
    byte[] bytes = new byte[COOKIE_BYTES];
    random.nextBytes(bytes);
    return new CustomerCookie(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  @Override
  public CompletionStage<Optional<ViewerSessionUse>> show(Call call, ViewerSessionId id) {
    return sessions
        .show(call, id)
        .thenApply(
            found ->
                found.filter(use -> call.instant().isBefore(use.session().validity().until())));
  }

  @Override
  public CompletionStage<Boolean> revoke(Call call, ViewerSessionId id) {
    return sessions.revoke(call, id);
  }
}
