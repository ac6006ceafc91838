package tv.playgate.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.temporary.Grant;
import tv.playgate.domain.temporary.GrantHolder;

/** Grants of temporary access, and the devices and identities that lead to them. */
final class GrantTable {

  private static final String OF_HOLDER =
      """
      WHERE service_provider_id = ? AND mvpd_id = ?
        AND ((kind = 'device' AND name = ?) OR (kind = 'identity' AND name = ?))
      """;

  private static final String LEADS =
      "SELECT kind, grant_id FROM temporary_access_lead " + OF_HOLDER;

  private static final String SELECT =
      "SELECT id, started_at, used_resources FROM temporary_access_grant WHERE id ";

  private static final String OF_LEADS =
      SELECT + "IN (SELECT grant_id FROM temporary_access_lead " + OF_HOLDER + ")";

  private static final String LOCK = SELECT + "= ? FOR UPDATE";

  private static final String INSERT =
      "INSERT INTO temporary_access_grant (started_at, used_resources, id) VALUES (?, ?, ?)";

  private static final String UPDATE =
      "UPDATE temporary_access_grant SET started_at = ?, used_resources = ? WHERE id = ?";

  private static final String INSERT_LEAD =
      """
      INSERT INTO temporary_access_lead (service_provider_id, mvpd_id, kind, name, grant_id)
      VALUES (?, ?, ?, ?, ?)
      """;

  private static final String DELETE_SOME =
      """
      DELETE FROM temporary_access_grant WHERE id IN (
        SELECT grant_id FROM temporary_access_lead
        WHERE service_provider_id = ? AND mvpd_id = ? AND kind = ?
        LIMIT ?)
      """;

  private static final String DELETE_ONE =
      """
      DELETE FROM temporary_access_grant WHERE id IN (
        SELECT grant_id FROM temporary_access_lead
        WHERE service_provider_id = ? AND mvpd_id = ? AND kind = ? AND name = ?)
      """;

  private GrantTable() {}

  /** What leads to a grant. */
  enum LeadKind {
    DEVICE("device"),
    IDENTITY("identity");

    private final String wireName;

    LeadKind(String wireName) {
      this.wireName = wireName;
    }
  }

  /** A grant with the id of its row. */
  record Stored(UUID id, Grant grant) {}

  /** What the holder says of himself, a device before an identity. */
  static Map<LeadKind, String> names(GrantHolder holder) {
    Map<LeadKind, String> names = new LinkedHashMap<>();
    names.put(LeadKind.DEVICE, holder.device().value());
    if (holder.identity() != null) {
      names.put(LeadKind.IDENTITY, holder.identity().hex());
    }
    return names;
  }

  /** To which grants the holder is led, at most one by each lead. */
  static Map<LeadKind, UUID> leads(
      Connection connection, IntegrationId integration, GrantHolder holder) throws SQLException {
    return Sql.list(
            connection,
            LEADS,
            (parameters, id) -> bind(parameters, id, holder),
            integration,
            row -> Map.entry(kind(row.text("kind")), row.uuid("grant_id")))
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The grants that the holder is led to. */
  static List<Stored> read(Connection connection, IntegrationId integration, GrantHolder holder)
      throws SQLException {
    return Sql.list(
        connection,
        OF_LEADS,
        (parameters, id) -> bind(parameters, id, holder),
        integration,
        GrantTable::read);
  }

  /** The grant, which nobody else can change until the transaction ends; empty if it is gone. */
  static Optional<Stored> lock(Connection connection, UUID id) throws SQLException {
    return Sql.first(connection, LOCK, Parameters::uuid, id, GrantTable::read);
  }

  static void insert(Connection connection, Stored stored) throws SQLException {
    Sql.update(connection, INSERT, GrantTable::bind, stored);
  }

  static void update(Connection connection, Stored stored) throws SQLException {
    Sql.update(connection, UPDATE, GrantTable::bind, stored);
  }

  static void insertLead(
      Connection connection, IntegrationId integration, LeadKind kind, String name, UUID grant)
      throws SQLException {
    Sql.update(
        connection,
        INSERT_LEAD,
        (parameters, id) -> {
          IntegrationTable.bindId(parameters, id);
          parameters.text(kind.wireName).text(name).uuid(grant);
        },
        integration);
  }

  /** Deletes some grants that are led to in that way, with all that leads to them. */
  static int deleteSome(Connection connection, IntegrationId integration, LeadKind kind, int limit)
      throws SQLException {
    return Sql.update(
        connection,
        DELETE_SOME,
        (parameters, id) -> {
          IntegrationTable.bindId(parameters, id);
          parameters.text(kind.wireName).number(limit);
        },
        integration);
  }

  /** Deletes the grant that this one leads to, with all that leads to it. */
  static int delete(Connection connection, IntegrationId integration, LeadKind kind, String name)
      throws SQLException {
    return Sql.update(
        connection,
        DELETE_ONE,
        (parameters, id) -> {
          IntegrationTable.bindId(parameters, id);
          parameters.text(kind.wireName).text(name);
        },
        integration);
  }

  private static void bind(Parameters parameters, IntegrationId integration, GrantHolder holder)
      throws SQLException {
    Map<LeadKind, String> names = names(holder);
    IntegrationTable.bindId(parameters, integration);
    parameters.maybeText(names.get(LeadKind.DEVICE)).maybeText(names.get(LeadKind.IDENTITY));
  }

  private static void bind(Parameters parameters, Stored stored) throws SQLException {
    parameters
        .instant(stored.grant().startedAt())
        .texts(
            stored.grant().used().stream().map(used -> EscapedText.escape(used.value())).toList())
        .uuid(stored.id());
  }

  private static Stored read(Row row) throws SQLException {
    Set<Resource> used = new LinkedHashSet<>();
    row.texts("used_resources").forEach(text -> used.add(new Resource(EscapedText.read(text))));
    return new Stored(row.uuid("id"), new Grant(row.instant("started_at"), used));
  }

  private static LeadKind kind(String name) {
    return WireNames.named(LeadKind.class, kind -> kind.wireName, name);
  }
}
