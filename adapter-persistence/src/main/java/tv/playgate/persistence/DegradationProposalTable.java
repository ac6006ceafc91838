package tv.playgate.persistence;

import static java.util.stream.Collectors.toMap;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.degradation.DegradationProposal;
import tv.playgate.domain.degradation.DegradationRuleId;
import tv.playgate.domain.degradation.Evidence;
import tv.playgate.domain.degradation.ProposalId;
import tv.playgate.domain.degradation.ProposalState;
import tv.playgate.domain.evaluation.MvpdFailure;
import tv.playgate.domain.integration.DegradationKind;
import tv.playgate.domain.integration.IntegrationId;

/** Proposed degradations, and which of them holds for its integration. */
final class DegradationProposalTable {

  private static final String OPEN = "open";
  private static final String APPROVED = "approved";
  private static final String REJECTED = "rejected";
  private static final String STARTED = "startedByAgreement";

  private static final String SELECT =
      """
      SELECT id, service_provider_id, mvpd_id, kind, duration, calls, failed_calls, slow_calls,
        call_window, failure_names, failure_counts, traffic_share, made_at, expires_at, state,
        decided_by, decided_why, decided_at, rule_id
      FROM degradation_proposal
      """;

  private static final String OF_ID = SELECT + "WHERE id = ?";
  private static final String HOLDING =
      SELECT + "WHERE service_provider_id = ? AND mvpd_id = ? AND holding = TRUE";
  private static final String NEWEST = SELECT + "ORDER BY made_at DESC, id LIMIT ?";
  private static final String NEWEST_OPEN =
      SELECT + "WHERE state = 'open' AND expires_at > ? ORDER BY made_at DESC, id LIMIT ?";

  private static final String LET_GO =
      """
      UPDATE degradation_proposal SET holding = NULL
      WHERE service_provider_id = ? AND mvpd_id = ? AND holding = TRUE AND holds_until <= ?
      """;

  private static final String INSERT =
      """
      INSERT INTO degradation_proposal
        (id, service_provider_id, mvpd_id, kind, duration, calls, failed_calls, slow_calls,
         call_window, failure_names, failure_counts, traffic_share, made_at, expires_at, state,
         decided_by, decided_why, decided_at, rule_id, holds_until, holding)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, TRUE)
      """;

  private static final String DECIDE =
      """
      UPDATE degradation_proposal
      SET state = ?, decided_by = ?, decided_why = ?, decided_at = ?, rule_id = ?, holds_until = ?
      WHERE id = ? AND state = 'open' AND expires_at > ?
      """;

  private DegradationProposalTable() {}

  /**
   * The columns of a state.
   *
   * @param name what it is called
   * @param by who decided; null for nobody, as for the others
   * @param why what for
   * @param at when
   * @param rule what came of it
   */
  private record StateColumns(
      String name,
      @Nullable String by,
      @Nullable String why,
      @Nullable Instant at,
      @Nullable DegradationRuleId rule) {

    static StateColumns of(ProposalState state) {
      return state.fold(
          open -> new StateColumns(OPEN, null, null, null, null),
          approved ->
              new StateColumns(APPROVED, approved.by(), null, approved.at(), approved.rule()),
          rejected ->
              new StateColumns(REJECTED, rejected.by(), rejected.why(), rejected.at(), null),
          started -> new StateColumns(STARTED, null, null, started.at(), started.rule()));
    }

    void bind(Parameters parameters) throws SQLException {
      parameters
          .text(name)
          .maybeText(by)
          .maybeText(why)
          .maybeInstant(at)
          .maybeText(rule == null ? null : rule.value());
    }
  }

  /** Lets go what holds no longer then, so that another one can. */
  static void letGo(Connection connection, IntegrationId integration, Instant now)
      throws SQLException {
    Sql.update(
        connection,
        LET_GO,
        (parameters, id) -> {
          IntegrationTable.bindId(parameters, id);
          parameters.instant(now);
        },
        integration);
  }

  static Optional<DegradationProposal> holding(Connection connection, IntegrationId integration)
      throws SQLException {
    return Sql.first(
        connection, HOLDING, IntegrationTable::bindId, integration, DegradationProposalTable::read);
  }

  static Optional<DegradationProposal> find(Connection connection, ProposalId id)
      throws SQLException {
    return Sql.first(
        connection,
        OF_ID,
        (parameters, wanted) -> parameters.uuid(wanted.value()),
        id,
        DegradationProposalTable::read);
  }

  static List<DegradationProposal> newest(Connection connection, int limit) throws SQLException {
    return Sql.list(
        connection,
        NEWEST,
        (parameters, most) -> parameters.number(most),
        limit,
        DegradationProposalTable::read);
  }

  static List<DegradationProposal> newestOpen(Connection connection, Instant now, int limit)
      throws SQLException {
    return Sql.list(
        connection,
        NEWEST_OPEN,
        (parameters, most) -> parameters.instant(now).number(most),
        limit,
        DegradationProposalTable::read);
  }

  static void insert(Connection connection, DegradationProposal proposal) throws SQLException {
    Sql.update(connection, INSERT, DegradationProposalTable::bind, proposal);
  }

  /**
   * Writes the state of a proposal, if the one that is stored can be decided then.
   *
   * @return whether it could
   */
  static boolean decide(Connection connection, DegradationProposal decided, Instant now)
      throws SQLException {
    return Sql.update(
            connection,
            DECIDE,
            (parameters, proposal) -> {
              StateColumns.of(proposal.state()).bind(parameters);
              parameters.instant(proposal.holdsUntil()).uuid(proposal.id().value()).instant(now);
            },
            decided)
        == 1;
  }

  private static void bind(Parameters parameters, DegradationProposal proposal)
      throws SQLException {
    parameters.uuid(proposal.id().value());
    IntegrationTable.bindId(parameters, proposal.integration());
    parameters.text(proposal.kind().wireName()).maybeDuration(proposal.duration());
    bind(parameters, proposal.evidence());
    parameters.instant(proposal.madeAt()).instant(proposal.expiresAt());
    StateColumns.of(proposal.state()).bind(parameters);
    parameters.instant(proposal.holdsUntil());
  }

  private static void bind(Parameters parameters, Evidence evidence) throws SQLException {
    Map<MvpdFailure, Integer> failures = evidence.byFailure();
    parameters
        .number(evidence.calls())
        .number(evidence.failed())
        .number(evidence.slow())
        .maybeDuration(evidence.window())
        .texts(failures.keySet().stream().map(MvpdFailure::wireName).toList())
        .texts(failures.values().stream().map(String::valueOf).toList())
        .fraction(evidence.shareOfTraffic());
  }

  private static DegradationProposal read(Row row) throws SQLException {
    return new DegradationProposal(
        new ProposalId(row.uuid("id")),
        IntegrationTable.readId(row),
        WireNames.named(DegradationKind.class, DegradationKind::wireName, row.text("kind")),
        row.duration("duration"),
        readEvidence(row),
        row.instant("made_at"),
        row.instant("expires_at"),
        readState(row));
  }

  private static Evidence readEvidence(Row row) throws SQLException {
    return new Evidence(
        row.smallNumber("calls"),
        row.smallNumber("failed_calls"),
        row.smallNumber("slow_calls"),
        row.duration("call_window"),
        row.pairs("failure_names", "failure_counts").entrySet().stream()
            .collect(
                toMap(
                    way -> WireNames.named(MvpdFailure.class, MvpdFailure::wireName, way.getKey()),
                    way -> Integer.valueOf(way.getValue()))),
        row.fraction("traffic_share"));
  }

  private static ProposalState readState(Row row) throws SQLException {
    String name = row.text("state");
    return switch (name) {
      case OPEN -> new ProposalState.Open();
      case APPROVED ->
          new ProposalState.Approved(row.text("decided_by"), rule(row), row.instant("decided_at"));
      case REJECTED ->
          new ProposalState.Rejected(
              row.text("decided_by"), row.text("decided_why"), row.instant("decided_at"));
      case STARTED -> new ProposalState.StartedByAgreement(rule(row), row.instant("decided_at"));
      default -> throw new IllegalArgumentException("state: " + name + " is unknown");
    };
  }

  private static DegradationRuleId rule(Row row) throws SQLException {
    return new DegradationRuleId(row.text("rule_id"));
  }
}
