package tv.playgate.persistence;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdEndpoint;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.MvpdMechanism;

/** MVPDs, ordered by id. */
final class MvpdTable {

  private static final String LINEUP = "lineup";
  private static final String FORK_JOIN = "forkjoin";

  private static final String SELECT =
      """
      SELECT id, name, partner_mapping_id, mechanism, endpoint, endpoint_timeout,
        endpoint_max_concurrent_calls, deadline
      FROM mvpd ORDER BY id
      """;

  private static final String DELETE = "DELETE FROM mvpd WHERE id = ?";

  private static final Upsert<Mvpd> UPSERT =
      new Upsert<>(
          entry -> entry.id().value(),
          """
          UPDATE mvpd
          SET name = ?, partner_mapping_id = ?, mechanism = ?, endpoint = ?,
            endpoint_timeout = ?, endpoint_max_concurrent_calls = ?, deadline = ?
          WHERE id = ?
          """,
          """
          INSERT INTO mvpd
            (name, partner_mapping_id, mechanism, endpoint,
             endpoint_timeout, endpoint_max_concurrent_calls, deadline, id)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
          MvpdTable::bind);

  private MvpdTable() {}

  static List<Mvpd> read(Connection connection) throws SQLException {
    return Sql.list(connection, SELECT, MvpdTable::read);
  }

  static void write(Connection connection, List<Mvpd> entries) throws SQLException {
    UPSERT.write(connection, entries);
  }

  static void delete(Connection connection, Set<MvpdId> keys) throws SQLException {
    Sql.updateAll(connection, DELETE, (parameters, key) -> parameters.text(key.value()), keys);
  }

  private static void bind(Parameters parameters, Mvpd mvpd) throws SQLException {
    Optional<MvpdEndpoint> endpoint =
        mvpd.preauthorization()
            .fold(lineup -> Optional.empty(), forkJoin -> Optional.of(forkJoin.endpoint()));
    parameters
        .text(mvpd.name())
        .maybeText(mvpd.partnerMappingId())
        .text(mvpd.preauthorization().fold(lineup -> LINEUP, forkJoin -> FORK_JOIN))
        .maybeText(endpoint.map(asked -> asked.address().toString()).orElse(null))
        .maybeDuration(endpoint.map(MvpdEndpoint::timeout).orElse(null))
        .maybeNumber(endpoint.map(MvpdEndpoint::maxConcurrentCalls).orElse(null))
        .maybeDuration(mvpd.deadline())
        .text(mvpd.id().value());
  }

  private static Mvpd read(Row row) throws SQLException {
    return new Mvpd(
        new MvpdId(row.text("id")),
        row.text("name"),
        row.maybeText("partner_mapping_id"),
        mechanism(row),
        row.maybeDuration("deadline"));
  }

  private static MvpdMechanism mechanism(Row row) throws SQLException {
    String name = row.text("mechanism");
    return switch (name) {
      case LINEUP -> new MvpdMechanism.Lineup();
      case FORK_JOIN -> new MvpdMechanism.ForkJoin(endpoint(row));
      default -> throw new IllegalArgumentException("mechanism: " + name + " is unknown");
    };
  }

  private static MvpdEndpoint endpoint(Row row) throws SQLException {
    return new MvpdEndpoint(
        URI.create(row.text("endpoint")),
        row.duration("endpoint_timeout"),
        row.smallNumber("endpoint_max_concurrent_calls"));
  }
}
