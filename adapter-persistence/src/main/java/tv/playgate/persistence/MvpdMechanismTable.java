package tv.playgate.persistence;

import static java.util.stream.Collectors.toMap;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.upstream.CallLimits;
import tv.playgate.domain.upstream.ClientIdentityName;
import tv.playgate.domain.upstream.MvpdEndpoint;
import tv.playgate.domain.upstream.MvpdMechanism;
import tv.playgate.domain.upstream.MvpdProtocol;
import tv.playgate.domain.upstream.ResourceForm;
import tv.playgate.domain.upstream.XacmlDialect;
import tv.playgate.domain.upstream.XacmlMember;

/** How MVPDs are asked, for each kind of decision. */
final class MvpdMechanismTable {

  private static final String PREAUTHORIZATION = "preauthorization";
  private static final String AUTHORIZATION = "authorization";

  private static final String LINEUP = "lineup";
  private static final String MULTI_CHANNEL = "multichannel";
  private static final String FORK_JOIN = "forkjoin";

  private static final String JSON = "json";
  private static final String XACML = "xacml";

  private static final String SELECT =
      """
      SELECT mvpd_id, decision_kind, mechanism, protocol, endpoint, timeout, connect_timeout,
        read_timeout, max_concurrent_calls, max_waiting_calls, resource_form, client_identity,
        xacml_names, xacml_values
      FROM mvpd_mechanism
      """;

  private static final String DELETE = "DELETE FROM mvpd_mechanism WHERE mvpd_id = ?";

  private static final String INSERT =
      """
      INSERT INTO mvpd_mechanism
        (mvpd_id, decision_kind, mechanism, protocol, endpoint, timeout, connect_timeout,
         read_timeout, max_concurrent_calls, max_waiting_calls, resource_form, client_identity,
         xacml_names, xacml_values)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private MvpdMechanismTable() {}

  /**
   * What one MVPD says.
   *
   * @param preauthorization null where it says nothing, as for the other
   */
  record Said(@Nullable MvpdMechanism preauthorization, @Nullable MvpdMechanism authorization) {

    static final Said NOTHING = new Said(null, null);

    private Said with(Line line) {
      return line.kind().equals(PREAUTHORIZATION)
          ? new Said(line.mechanism(), authorization)
          : new Said(preauthorization, line.mechanism());
    }
  }

  private record Line(MvpdId mvpd, String kind, MvpdMechanism mechanism) {

    static Stream<Line> of(Mvpd mvpd) {
      return Stream.of(
              of(mvpd.id(), PREAUTHORIZATION, mvpd.preauthorization()),
              of(mvpd.id(), AUTHORIZATION, mvpd.authorization()))
          .filter(Objects::nonNull);
    }

    private static @Nullable Line of(MvpdId mvpd, String kind, @Nullable MvpdMechanism mechanism) {
      return mechanism == null ? null : new Line(mvpd, kind, mechanism);
    }
  }

  static Map<MvpdId, Said> read(Connection connection) throws SQLException {
    Map<MvpdId, Said> all = new HashMap<>();
    for (Line line : Sql.list(connection, SELECT, MvpdMechanismTable::read)) {
      all.put(line.mvpd(), all.getOrDefault(line.mvpd(), Said.NOTHING).with(line));
    }
    return all;
  }

  /** Of several entries for one MVPD the last holds, for its mechanisms too. */
  static void write(Connection connection, List<Mvpd> entries) throws SQLException {
    Map<MvpdId, Mvpd> last =
        entries.stream().collect(toMap(Mvpd::id, Function.identity(), (earlier, later) -> later));
    Sql.updateAll(
        connection, DELETE, (parameters, id) -> parameters.text(id.value()), last.keySet());
    Sql.updateAll(
        connection,
        INSERT,
        MvpdMechanismTable::bind,
        last.values().stream().flatMap(Line::of).toList());
  }

  private static void bind(Parameters parameters, Line line) throws SQLException {
    Optional<MvpdEndpoint> asked = line.mechanism().asked();
    parameters
        .text(line.mvpd().value())
        .text(line.kind())
        .text(
            line.mechanism()
                .<String>fold(lineup -> LINEUP, multi -> MULTI_CHANNEL, fork -> FORK_JOIN))
        .maybeText(of(asked, to -> to.protocol().<String>fold(json -> JSON, xacml -> XACML)))
        .maybeText(of(asked, to -> to.address().toString()));
    bindLimits(parameters, asked.map(MvpdEndpoint::limits));
    parameters
        .maybeText(of(asked, to -> to.resourceForm().wireName()))
        .maybeText(of(asked.map(MvpdEndpoint::identity), ClientIdentityName::value));
    bindXacml(
        parameters,
        asked
            .map(to -> to.protocol().fold(json -> XacmlDialect.PUBLISHED, x -> x.dialect()))
            .orElse(XacmlDialect.PUBLISHED));
  }

  private static void bindLimits(Parameters parameters, Optional<CallLimits> limits)
      throws SQLException {
    parameters
        .maybeDuration(of(limits, CallLimits::timeout))
        .maybeDuration(of(limits, CallLimits::connectTimeout))
        .maybeDuration(of(limits, CallLimits::readTimeout))
        .maybeNumber(of(limits, CallLimits::maxConcurrentCalls))
        .maybeNumber(of(limits, CallLimits::maxWaitingCalls));
  }

  private static void bindXacml(Parameters parameters, XacmlDialect dialect) throws SQLException {
    parameters
        .texts(dialect.said().keySet().stream().map(XacmlMember::wireName).toList())
        .texts(dialect.said().values());
  }

  private static <T, R> @Nullable R of(Optional<T> value, Function<T, R> part) {
    return value.map(part).orElse(null);
  }

  private static Line read(Row row) throws SQLException {
    return new Line(new MvpdId(row.text("mvpd_id")), row.text("decision_kind"), readMechanism(row));
  }

  private static MvpdMechanism readMechanism(Row row) throws SQLException {
    String name = row.text("mechanism");
    return switch (name) {
      case LINEUP -> new MvpdMechanism.Lineup();
      case MULTI_CHANNEL -> new MvpdMechanism.MultiChannel(readEndpoint(row));
      case FORK_JOIN -> new MvpdMechanism.ForkJoin(readEndpoint(row));
      default -> throw new IllegalArgumentException("mechanism: " + name + " is unknown");
    };
  }

  private static MvpdEndpoint readEndpoint(Row row) throws SQLException {
    return new MvpdEndpoint(
        URI.create(row.text("endpoint")),
        readProtocol(row),
        readLimits(row),
        WireNames.named(ResourceForm.class, ResourceForm::wireName, row.text("resource_form")),
        row.maybe("client_identity", ClientIdentityName::new));
  }

  private static MvpdProtocol readProtocol(Row row) throws SQLException {
    String name = row.text("protocol");
    return switch (name) {
      case JSON -> new MvpdProtocol.Json();
      case XACML -> new MvpdProtocol.Xacml(readDialect(row));
      default -> throw new IllegalArgumentException("protocol: " + name + " is unknown");
    };
  }

  private static XacmlDialect readDialect(Row row) throws SQLException {
    return new XacmlDialect(
        row.pairs("xacml_names", "xacml_values").entrySet().stream()
            .collect(
                toMap(
                    said ->
                        WireNames.named(XacmlMember.class, XacmlMember::wireName, said.getKey()),
                    Map.Entry::getValue)));
  }

  private static CallLimits readLimits(Row row) throws SQLException {
    Duration timeout = row.duration("timeout");
    Duration connect = row.maybeDuration("connect_timeout");
    return new CallLimits(
        connect == null ? CallLimits.usualConnectTimeout(timeout) : connect,
        row.duration("read_timeout"),
        timeout,
        row.smallNumber("max_concurrent_calls"),
        row.smallNumber("max_waiting_calls"));
  }
}
