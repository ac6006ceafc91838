package tv.playgate.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.profile.ChannelLineup;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.profile.ProfileId;
import tv.playgate.domain.profile.ProfileKey;
import tv.playgate.domain.profile.ProfileType;
import tv.playgate.domain.profile.Subject;
import tv.playgate.domain.signon.LinkKind;
import tv.playgate.domain.signon.ProfileLink;
import tv.playgate.domain.time.Period;

/** Profiles with their links, ordered by id. */
final class ProfileTable {

  private static final String COLUMNS =
      """
      SELECT id, device_id, service_provider_id, mvpd_id, client_id, type, subject,
        not_before, not_after, invalidated, lineup, attribute_names, attribute_values,
        (SELECT ARRAY_AGG(CAST(l.kind AS VARCHAR) ORDER BY l.kind, l.subject)
         FROM profile_link l WHERE l.profile_id = p.id) AS link_kinds,
        (SELECT ARRAY_AGG(CAST(l.subject AS VARCHAR) ORDER BY l.kind, l.subject)
         FROM profile_link l WHERE l.profile_id = p.id) AS link_subjects
      """;

  private static final String SELECT = COLUMNS + "FROM profile p ";

  private static final String OF_DEVICE =
      SELECT + "WHERE device_id = ? AND service_provider_id = ?";

  private static final String FIRST_PAGE = SELECT + "ORDER BY id LIMIT ?";
  private static final String NEXT_PAGE = SELECT + "WHERE id > ? ORDER BY id LIMIT ?";

  /** However many sign-ins a link leads to, one of each integration is the best. */
  private static final String BEST_OF_LINK =
      COLUMNS
          + """
          FROM (
            SELECT candidate.*, ROW_NUMBER() OVER (
                PARTITION BY service_provider_id, mvpd_id
                ORDER BY invalidated, not_after DESC, id) AS place
            FROM profile candidate WHERE id IN (
              SELECT profile_id FROM profile_link WHERE kind = ? AND subject = ?)) p
          WHERE place = 1
          """;

  private static final String OF_KEY =
      """
      WHERE device_id = ? AND service_provider_id = ? AND mvpd_id = ?
        AND client_id IS NOT DISTINCT FROM ?
      """;

  private static final String READ = SELECT + OF_KEY;
  private static final String LOCK = "SELECT id FROM profile " + OF_KEY + " FOR UPDATE";
  private static final String DELETE = "DELETE FROM profile " + OF_KEY;

  private static final String LINKS = "SELECT kind, subject FROM profile_link WHERE profile_id = ?";
  private static final String DELETE_LINKS = "DELETE FROM profile_link WHERE profile_id = ?";

  private static final String INSERT_LINK =
      "INSERT INTO profile_link (profile_id, kind, subject) VALUES (?, ?, ?)";

  private static final Upsert<Profile> UPSERT =
      new Upsert<>(
          profile -> sortKey(profile.key()),
          """
          UPDATE profile
          SET type = ?, subject = ?, not_before = ?, not_after = ?, invalidated = ?,
            lineup = ?, attribute_names = ?, attribute_values = ?
          """
              + OF_KEY,
          """
          INSERT INTO profile
            (type, subject, not_before, not_after, invalidated,
             lineup, attribute_names, attribute_values,
             device_id, service_provider_id, mvpd_id, client_id, id)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          ProfileTable::bind,
          (parameters, profile) -> parameters.uuid(profile.id().value()));

  private ProfileTable() {}

  /** One device at one service provider. */
  record Place(ServiceProviderId serviceProvider, DeviceId device) {

    static Place of(ProfileKey key) {
      return new Place(key.integration().serviceProvider(), key.device());
    }
  }

  /** A link of a row. */
  private record LinkOf(UUID profile, ProfileLink link) {}

  /** All profiles of a device at a service provider, whoever sees them. */
  static List<Profile> ofPlace(Connection connection, Place place) throws SQLException {
    return Sql.list(
        connection,
        OF_DEVICE,
        (parameters, of) -> parameters.text(of.device().value()).text(of.serviceProvider().value()),
        place,
        ProfileTable::read);
  }

  /**
   * The profiles that a link leads to: for each service provider and MVPD one that was not
   * invalidated if there is one, and of these the one that lasts longest.
   */
  static List<Profile> bestOfLink(Connection connection, ProfileLink link) throws SQLException {
    return Sql.list(
        connection,
        BEST_OF_LINK,
        (parameters, of) -> parameters.text(of.kind().wireName()).text(of.subject()),
        link,
        ProfileTable::read);
  }

  static Optional<Profile> read(Connection connection, ProfileKey key) throws SQLException {
    return Sql.first(connection, READ, ProfileTable::bindKey, key, ProfileTable::read);
  }

  static List<Profile> page(Connection connection, @Nullable ProfileId after, int limit)
      throws SQLException {
    return after == null
        ? Sql.list(connection, FIRST_PAGE, Parameters::number, limit, ProfileTable::read)
        : Sql.list(
            connection,
            NEXT_PAGE,
            (parameters, id) -> parameters.uuid(id.value()).number(limit),
            after,
            ProfileTable::read);
  }

  /** Writes the profiles; of several with one key, the last. Says all links that changed. */
  static Set<ProfileLink> write(Connection connection, List<Profile> profiles) throws SQLException {
    Upsert.Written<Profile> written = UPSERT.write(connection, profiles);
    Map<String, UUID> replaced = new TreeMap<>();
    for (Profile profile : written.replaced()) {
      lock(connection, profile.key()).ifPresent(id -> replaced.put(sortKey(profile.key()), id));
    }
    Set<ProfileLink> changed = links(connection, replaced.values());
    List<LinkOf> links = new ArrayList<>();
    for (Profile profile : written.entries()) {
      UUID id = replaced.getOrDefault(sortKey(profile.key()), profile.id().value());
      profile.links().forEach(link -> links.add(new LinkOf(id, link)));
    }
    Sql.updateAll(connection, DELETE_LINKS, Parameters::uuid, replaced.values());
    Sql.updateAll(connection, INSERT_LINK, ProfileTable::bindLink, links);
    links.forEach(link -> changed.add(link.link()));
    return changed;
  }

  /**
   * Removes the profile of that key.
   *
   * @return the links that it had; empty if there was no profile
   */
  static Optional<Set<ProfileLink>> remove(Connection connection, ProfileKey key)
      throws SQLException {
    Optional<UUID> id = lock(connection, key);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    Set<ProfileLink> links = links(connection, List.of(id.get()));
    Sql.update(connection, DELETE, ProfileTable::bindKey, key);
    return Optional.of(links);
  }

  /** The id of the row, whose links nobody else changes until the transaction ends. */
  private static Optional<UUID> lock(Connection connection, ProfileKey key) throws SQLException {
    return Sql.first(connection, LOCK, ProfileTable::bindKey, key, row -> row.uuid("id"));
  }

  private static Set<ProfileLink> links(Connection connection, Iterable<UUID> profiles)
      throws SQLException {
    Set<ProfileLink> links = new HashSet<>();
    for (UUID profile : profiles) {
      links.addAll(
          Sql.list(
              connection,
              LINKS,
              Parameters::uuid,
              profile,
              row -> link(row.text("kind"), row.text("subject"))));
    }
    return links;
  }

  /** Identifiers have no control characters, so these keys are as distinct as the real ones. */
  private static String sortKey(ProfileKey key) {
    return key.device()
        + "\n"
        + key.integration().serviceProvider()
        + "\n"
        + key.integration().mvpd()
        + (key.client() == null ? "" : "\n" + key.client());
  }

  private static void bindKey(Parameters parameters, ProfileKey key) throws SQLException {
    parameters.text(key.device().value());
    IntegrationTable.bindId(parameters, key.integration());
    parameters.maybeText(key.client() == null ? null : key.client().value());
  }

  private static void bindLink(Parameters parameters, LinkOf one) throws SQLException {
    parameters.uuid(one.profile()).text(one.link().kind().wireName()).text(one.link().subject());
  }

  private static void bind(Parameters parameters, Profile profile) throws SQLException {
    // One order for both arrays, whatever the order of the map.
    TreeMap<String, String> attributes = new TreeMap<>(profile.attributes());
    parameters
        .text(profile.type().wireName())
        .text(profile.subject().value())
        .instant(profile.validity().from())
        .instant(profile.validity().until())
        .flag(profile.invalidated())
        .texts(profile.lineup().channels())
        .texts(attributes.keySet())
        .texts(attributes.values());
    bindKey(parameters, profile.key());
  }

  private static Profile read(Row row) throws SQLException {
    return new Profile(
        new ProfileId(row.uuid("id")),
        key(row),
        WireNames.named(ProfileType.class, ProfileType::wireName, row.text("type")),
        new Subject(row.text("subject")),
        new Period(row.instant("not_before"), row.instant("not_after")),
        row.flag("invalidated"),
        ChannelLineup.of(row.texts("lineup")),
        row.pairs("attribute_names", "attribute_values"),
        links(row));
  }

  private static ProfileKey key(Row row) throws SQLException {
    String client = row.maybeText("client_id");
    return new ProfileKey(
        client == null ? null : new ClientId(client),
        IntegrationTable.readId(row),
        new DeviceId(row.text("device_id")));
  }

  private static Set<ProfileLink> links(Row row) throws SQLException {
    List<String> kinds = row.textsIfAny("link_kinds");
    List<String> subjects = row.textsIfAny("link_subjects");
    Set<ProfileLink> links = new HashSet<>();
    for (int i = 0; i < kinds.size(); i++) {
      links.add(link(kinds.get(i), subjects.get(i)));
    }
    return links;
  }

  private static ProfileLink link(String kind, String subject) {
    return new ProfileLink(WireNames.named(LinkKind.class, LinkKind::wireName, kind), subject);
  }
}
