package tv.playgate.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.device.DeviceAddress;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.device.Platform;
import tv.playgate.domain.integration.DecisionSource;
import tv.playgate.domain.license.CookieHash;
import tv.playgate.domain.license.LicenseServerName;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.session.StandingAuthorization;
import tv.playgate.domain.session.ViewerSession;
import tv.playgate.domain.session.ViewerSessionId;
import tv.playgate.domain.session.ViewerSessionUse;
import tv.playgate.domain.signon.LinkKind;
import tv.playgate.domain.signon.PartnerStatus;
import tv.playgate.domain.signon.ProfileLink;
import tv.playgate.domain.temporary.TemporaryIdentity;
import tv.playgate.domain.time.Period;
import tv.playgate.domain.viewer.Viewer;
import tv.playgate.domain.viewer.VisitorId;

/** Viewer sessions, with what was taken of each. */
final class ViewerSessionTable {

  private static final String SELECT =
      """
      SELECT id, cookie_sha256, service_provider_id, mvpd_id, client_id, device_id, platform,
        address, link_kinds, link_subjects, partner_access_status, partner_provider_id,
        partner_expires_at, identity_names, identity_values, visitor_id, standing_resource,
        standing_source, standing_starts_at, standing_ends_at, license_servers, max_licenses,
        licenses_taken, starts_at, ends_at
      FROM viewer_session
      """;

  private static final String OF_COOKIE = SELECT + "WHERE cookie_sha256 = ?";
  private static final String OF_ID = SELECT + "WHERE id = ?";

  private static final String TAKEN =
      "SELECT id FROM viewer_session WHERE id = ? OR cookie_sha256 = ?";

  private static final String INSERT =
      """
      INSERT INTO viewer_session
        (id, cookie_sha256, service_provider_id, mvpd_id, client_id, device_id, platform,
         address, link_kinds, link_subjects, partner_access_status, partner_provider_id,
         partner_expires_at, identity_names, identity_values, visitor_id, standing_resource,
         standing_source, standing_starts_at, standing_ends_at, license_servers, max_licenses,
         licenses_taken, starts_at, ends_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)
      """;

  private static final String TAKE =
      """
      UPDATE viewer_session SET licenses_taken = licenses_taken + 1
      WHERE id = ? AND licenses_taken < max_licenses AND ends_at > ?
      """;

  private static final String DELETE = "DELETE FROM viewer_session WHERE id = ?";

  private ViewerSessionTable() {}

  static Optional<ViewerSessionUse> find(Connection connection, CookieHash cookie)
      throws SQLException {
    return Sql.first(
        connection,
        OF_COOKIE,
        (parameters, hash) -> parameters.text(hash.hex()),
        cookie,
        ViewerSessionTable::read);
  }

  static Optional<ViewerSessionUse> find(Connection connection, ViewerSessionId id)
      throws SQLException {
    return Sql.first(connection, OF_ID, ViewerSessionTable::bindId, id, ViewerSessionTable::read);
  }

  /** Whether there is one of that id or that cookie. */
  static boolean isTaken(Connection connection, ViewerSession session) throws SQLException {
    return Sql.first(
            connection,
            TAKEN,
            (parameters, wanted) ->
                parameters.uuid(wanted.id().value()).text(wanted.cookie().hex()),
            session,
            row -> row.uuid("id"))
        .isPresent();
  }

  static void insert(Connection connection, ViewerSession session) throws SQLException {
    Sql.update(connection, INSERT, ViewerSessionTable::bind, session);
  }

  /** Takes a license, if the session has one left and is not over. */
  static boolean take(Connection connection, ViewerSessionId id, Instant now) throws SQLException {
    return Sql.update(
            connection,
            TAKE,
            (parameters, session) -> parameters.uuid(session.value()).instant(now),
            id)
        == 1;
  }

  static boolean remove(Connection connection, ViewerSessionId id) throws SQLException {
    return Sql.remove(connection, DELETE, ViewerSessionTable::bindId, id);
  }

  private static void bindId(Parameters parameters, ViewerSessionId id) throws SQLException {
    parameters.uuid(id.value());
  }

  private static void bind(Parameters parameters, ViewerSession session) throws SQLException {
    parameters.uuid(session.id().value()).text(session.cookie().hex());
    IntegrationTable.bindId(parameters, session.integration());
    bindViewer(parameters, session.viewer());
    bindStanding(parameters, session.standing());
    parameters
        .texts(session.licenseServers().stream().map(LicenseServerName::value).sorted().toList())
        .number(session.maxLicenses())
        .instant(session.validity().from())
        .instant(session.validity().until());
  }

  private static void bindViewer(Parameters parameters, Viewer viewer) throws SQLException {
    PartnerStatus partner = viewer.partner();
    VisitorId visitor = viewer.visitor();
    Map<String, String> identity = new TreeMap<>(viewer.identity().values());
    parameters
        .text(viewer.client().value())
        .text(viewer.device().value())
        .text(viewer.platform().wireName())
        .text(viewer.address().value())
        .texts(viewer.links().stream().map(link -> link.kind().wireName()).toList())
        .texts(viewer.links().stream().map(ProfileLink::subject).toList())
        .maybeText(escaped(partner.accessStatus()))
        .maybeText(escaped(partner.providerId()))
        .maybeText(partner.expiresAt() == null ? null : partner.expiresAt().toString())
        .texts(identity.keySet().stream().map(EscapedText::escape).toList())
        .texts(identity.values().stream().map(EscapedText::escape).toList())
        .maybeText(visitor == null ? null : visitor.value());
  }

  private static @Nullable String escaped(@Nullable String text) {
    return text == null ? null : EscapedText.escape(text);
  }

  private static void bindStanding(Parameters parameters, @Nullable StandingAuthorization standing)
      throws SQLException {
    parameters
        .maybeText(standing == null ? null : EscapedText.escape(standing.resource().value()))
        .maybeText(standing == null ? null : standing.source().wireName())
        .maybeInstant(standing == null ? null : standing.validity().from())
        .maybeInstant(standing == null ? null : standing.validity().until());
  }

  private static ViewerSessionUse read(Row row) throws SQLException {
    return new ViewerSessionUse(
        new ViewerSession(
            new ViewerSessionId(row.uuid("id")),
            new CookieHash(row.text("cookie_sha256")),
            IntegrationTable.readId(row),
            viewer(row),
            standing(row),
            row.texts("license_servers").stream()
                .map(LicenseServerName::new)
                .collect(Collectors.toUnmodifiableSet()),
            row.smallNumber("max_licenses"),
            new Period(row.instant("starts_at"), row.instant("ends_at"))),
        row.smallNumber("licenses_taken"));
  }

  private static Viewer viewer(Row row) throws SQLException {
    return new Viewer(
        new ClientId(row.text("client_id")),
        new DeviceId(row.text("device_id")),
        WireNames.named(Platform.class, Platform::wireName, row.text("platform")),
        new DeviceAddress(row.text("address")),
        links(row),
        new PartnerStatus(
            row.maybe("partner_access_status", EscapedText::read),
            row.maybe("partner_provider_id", EscapedText::read),
            row.maybe("partner_expires_at", Instant::parse)),
        identity(row),
        row.maybe("visitor_id", VisitorId::new));
  }

  private static List<ProfileLink> links(Row row) throws SQLException {
    List<String> kinds = row.texts("link_kinds");
    List<String> subjects = row.texts("link_subjects");
    List<ProfileLink> links = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      LinkKind kind = WireNames.named(LinkKind.class, LinkKind::wireName, kinds.get(i));
      links.add(new ProfileLink(kind, subjects.get(i)));
    }
    return links;
  }

  private static TemporaryIdentity identity(Row row) throws SQLException {
    return new TemporaryIdentity(
        row.pairs("identity_names", "identity_values").entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    entry -> EscapedText.read(entry.getKey()),
                    entry -> EscapedText.read(entry.getValue()))));
  }

  private static @Nullable StandingAuthorization standing(Row row) throws SQLException {
    String resource = row.maybeText("standing_resource");
    return resource == null
        ? null
        : new StandingAuthorization(
            new Resource(EscapedText.read(resource)),
            WireNames.named(
                DecisionSource.class, DecisionSource::wireName, row.text("standing_source")),
            new Period(row.instant("standing_starts_at"), row.instant("standing_ends_at")));
  }
}
