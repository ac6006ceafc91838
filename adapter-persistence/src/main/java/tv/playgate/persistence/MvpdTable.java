package tv.playgate.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.temporary.TemporaryAccess;
import tv.playgate.persistence.MvpdMechanismTable.Said;

/** MVPDs with their mechanisms, ordered by id. */
final class MvpdTable {

  private static final String BASIC = "basic";
  private static final String PROMOTIONAL = "promotional";

  private static final String SELECT =
      """
      SELECT id, name, partner_mapping_id, trial, trial_duration, trial_max_resources,
        trial_identity_key, deadline, proxy_id
      FROM mvpd ORDER BY id
      """;

  private static final String SET_PROXY = "UPDATE mvpd SET proxy_id = ? WHERE id = ?";
  private static final String DELETE = "DELETE FROM mvpd WHERE id = ?";

  private static final Upsert<Mvpd> UPSERT =
      new Upsert<>(
          entry -> entry.id().value(),
          """
          UPDATE mvpd
          SET name = ?, partner_mapping_id = ?, trial = ?, trial_duration = ?,
            trial_max_resources = ?, trial_identity_key = ?, deadline = ?
          WHERE id = ?
          """,
          """
          INSERT INTO mvpd
            (name, partner_mapping_id, trial, trial_duration,
             trial_max_resources, trial_identity_key, deadline, id)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
          MvpdTable::bind);

  private MvpdTable() {}

  static List<Mvpd> read(Connection connection) throws SQLException {
    Map<MvpdId, Said> mechanisms = MvpdMechanismTable.read(connection);
    return Sql.list(connection, SELECT, row -> read(row, mechanisms));
  }

  /** Proxies are named once all that may be one are there. */
  static void write(Connection connection, List<Mvpd> entries) throws SQLException {
    UPSERT.write(connection, entries);
    MvpdMechanismTable.write(connection, entries);
    Sql.updateAll(
        connection, SET_PROXY, (parameters, entry) -> bindProxy(parameters, entry), entries);
  }

  /** Nobody who goes has a proxy by then, so that both may go in any order. */
  static void delete(Connection connection, Set<MvpdId> keys) throws SQLException {
    Sql.updateAll(
        connection,
        SET_PROXY,
        (parameters, key) -> parameters.maybeText(null).text(key.value()),
        keys);
    Sql.updateAll(connection, DELETE, (parameters, key) -> parameters.text(key.value()), keys);
  }

  private static void bindProxy(Parameters parameters, Mvpd mvpd) throws SQLException {
    MvpdId proxy = mvpd.proxy();
    parameters.maybeText(proxy == null ? null : proxy.value()).text(mvpd.id().value());
  }

  private static void bind(Parameters parameters, Mvpd mvpd) throws SQLException {
    parameters.text(mvpd.name()).maybeText(mvpd.partnerMappingId());
    bind(parameters, mvpd.temporaryAccess());
    parameters.maybeDuration(mvpd.deadline()).text(mvpd.id().value());
  }

  private static void bind(Parameters parameters, @Nullable TemporaryAccess access)
      throws SQLException {
    TemporaryAccess.Promotional all =
        access == null
            ? new TemporaryAccess.Promotional(null, null, null)
            : access.fold(
                basic -> new TemporaryAccess.Promotional(basic.duration(), null, null),
                promotional -> promotional);
    parameters
        .maybeText(
            access == null ? null : access.<String>fold(basic -> BASIC, promo -> PROMOTIONAL))
        .maybeDuration(all.duration())
        .maybeNumber(all.maxResources())
        .maybeText(all.identityKey());
  }

  private static Mvpd read(Row row, Map<MvpdId, Said> mechanisms) throws SQLException {
    MvpdId id = new MvpdId(row.text("id"));
    Said said = mechanisms.getOrDefault(id, Said.NOTHING);
    String proxy = row.maybeText("proxy_id");
    return new Mvpd(
        id,
        row.text("name"),
        row.maybeText("partner_mapping_id"),
        said.preauthorization(),
        said.authorization(),
        proxy == null ? null : new MvpdId(proxy),
        temporaryAccess(row),
        row.maybeDuration("deadline"));
  }

  private static @Nullable TemporaryAccess temporaryAccess(Row row) throws SQLException {
    String kind = row.maybeText("trial");
    if (kind == null) {
      return null;
    }
    return switch (kind) {
      case BASIC -> new TemporaryAccess.Basic(row.maybeDuration("trial_duration"));
      case PROMOTIONAL ->
          new TemporaryAccess.Promotional(
              row.maybeDuration("trial_duration"),
              row.maybeSmallNumber("trial_max_resources"),
              row.maybeText("trial_identity_key"));
      default -> throw new IllegalArgumentException("trial: " + kind + " is unknown");
    };
  }
}
