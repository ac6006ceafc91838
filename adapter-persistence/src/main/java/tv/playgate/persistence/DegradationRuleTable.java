package tv.playgate.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import tv.playgate.domain.degradation.DegradationRule;
import tv.playgate.domain.degradation.DegradationRuleId;
import tv.playgate.domain.integration.DegradationKind;
import tv.playgate.domain.time.Period;

/** Degradation rules, ordered by id. */
final class DegradationRuleTable {

  private static final String SELECT =
      """
      SELECT id, service_provider_id, mvpd_id, kind, resources, starts_at, ends_at,
        message, owner, why
      FROM degradation_rule ORDER BY id
      """;

  private static final String DELETE = "DELETE FROM degradation_rule WHERE id = ?";

  private static final Upsert<DegradationRule> UPSERT =
      new Upsert<>(
          entry -> entry.id().value(),
          """
          UPDATE degradation_rule
          SET service_provider_id = ?, mvpd_id = ?, kind = ?, resources = ?,
            starts_at = ?, ends_at = ?, message = ?, owner = ?, why = ?
          WHERE id = ?
          """,
          """
          INSERT INTO degradation_rule
            (service_provider_id, mvpd_id, kind, resources,
             starts_at, ends_at, message, owner, why, id)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          DegradationRuleTable::bind);

  private DegradationRuleTable() {}

  static List<DegradationRule> read(Connection connection) throws SQLException {
    return Sql.list(connection, SELECT, DegradationRuleTable::read);
  }

  static void write(Connection connection, List<DegradationRule> entries) throws SQLException {
    UPSERT.write(connection, entries);
  }

  static void delete(Connection connection, Set<DegradationRuleId> keys) throws SQLException {
    Sql.updateAll(connection, DELETE, (parameters, key) -> parameters.text(key.value()), keys);
  }

  private static void bind(Parameters parameters, DegradationRule rule) throws SQLException {
    IntegrationTable.bindId(parameters, rule.integration());
    parameters
        .text(rule.kind().wireName())
        .texts(rule.resources())
        .instant(rule.period().from())
        .instant(rule.period().until())
        .maybeText(rule.message())
        .text(rule.owner())
        .text(rule.why())
        .text(rule.id().value());
  }

  private static DegradationRule read(Row row) throws SQLException {
    return new DegradationRule(
        new DegradationRuleId(row.text("id")),
        IntegrationTable.readId(row),
        WireNames.named(DegradationKind.class, DegradationKind::wireName, row.text("kind")),
        Set.copyOf(row.texts("resources")),
        new Period(row.instant("starts_at"), row.instant("ends_at")),
        row.maybeText("message"),
        row.text("owner"),
        row.text("why"));
  }
}
