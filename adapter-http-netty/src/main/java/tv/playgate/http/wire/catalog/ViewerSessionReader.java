package tv.playgate.http.wire.catalog;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tv.playgate.application.port.in.ManageViewerSessions.Order;
import tv.playgate.domain.license.LicenseServerName;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.session.StandingAuthorization;
import tv.playgate.domain.session.ViewerSession;
import tv.playgate.domain.time.Period;
import tv.playgate.http.wire.json.MalformedJsonException;

/**
 * Reads what the operator's backend says of a viewer who is about to ask for licenses. Members that
 * profiles have too have the form that they have in the catalog.
 */
public final class ViewerSessionReader {

  /** How large such a body may be, in bytes. */
  public static final int MAX_BODY = 64 * 1024;

  private static final List<String> REQUIRED =
      List.of("serviceProvider", "mvpd", "client", "device", "ip", "licenseServers");
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private ViewerSessionReader() {}

  /**
   * What the session shall be.
   *
   * @param now when the request arrived
   * @throws MalformedJsonException if the body says no such thing; the message says why
   */
  public static Order read(byte[] utf8, Instant now) throws MalformedJsonException {
    return Documents.read(utf8, MAX_BODY, "a viewer session", entry -> order(entry, now));
  }

  private static Order order(Cursor entry, Instant now) {
    requireAll(entry);
    return new Order(
        IntegrationEntries.integrationId(entry),
        ViewerEntries.read(entry),
        entry.object("authorization", given -> authorization(given, now)),
        licenseServers(entry),
        maxLicenses(entry),
        lifetime(entry));
  }

  private static void requireAll(Cursor entry) {
    String missing =
        REQUIRED.stream()
            .filter(name -> entry.member(name) == null)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new Cursor.Problem(missing + ": expected; required is " + String.join(", ", REQUIRED));
    }
  }

  private static Set<LicenseServerName> licenseServers(Cursor entry) {
    List<String> names = entry.textsOrNone("licenseServers");
    if (names.isEmpty()) {
      throw entry.problem("licenseServers", "at least one");
    }
    return names.stream().map(LicenseServerName::new).collect(Collectors.toUnmodifiableSet());
  }

  private static int maxLicenses(Cursor entry) {
    Integer max = entry.integer("maxLicenses");
    return max == null ? Order.USUAL_LICENSES : max;
  }

  private static Duration lifetime(Cursor entry) {
    Duration lifetime = entry.duration("lifetime");
    if (lifetime == null) {
      return Order.USUAL_LIFETIME;
    }
    if (lifetime.compareTo(SHORTEST) < 0 || lifetime.compareTo(ViewerSession.LONGEST) > 0) {
      throw entry.problem("lifetime", "PT1S to P" + ViewerSession.LONGEST.toDays() + "D");
    }
    return lifetime;
  }

  /** One that is over, or has not begun, proves nothing now. */
  private static StandingAuthorization authorization(Cursor given, Instant now) {
    Instant notBefore = given.instant("notBefore");
    Instant notAfter = given.requiredInstant("notAfter");
    if (notBefore != null && notBefore.isAfter(now)) {
      throw given.problem("notBefore", "an instant that is not in the future");
    }
    if (!notAfter.isAfter(now)) {
      throw given.problem("notAfter", "an instant in the future");
    }
    return new StandingAuthorization(
        new Resource(given.requiredText("resource")),
        ContentEntries.source(given, "source", given.requiredText("source")),
        new Period(notBefore == null ? now : notBefore, notAfter));
  }
}
