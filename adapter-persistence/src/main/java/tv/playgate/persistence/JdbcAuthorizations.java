package tv.playgate.persistence;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.AuthorizationStore;
import tv.playgate.domain.decision.GivenAuthorization;
import tv.playgate.domain.evaluation.FindAuthorizations;
import tv.playgate.domain.evaluation.KnownAuthorizations;
import tv.playgate.domain.identifier.Sha256;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.profile.ProfileId;
import tv.playgate.domain.profile.Subject;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.time.Period;

/**
 * What MVPDs authorized, in its table, never remembered. Nobody but the log may ever hear of its
 * failures, so it says when they begin and end.
 */
final class JdbcAuthorizations implements AuthorizationStore {

  private static final String OF_VIEWER =
      "WHERE profile_id = ? AND service_provider_id = ? AND mvpd_id = ? AND subject = ? ";

  private static final String FIND =
      "SELECT resource_sha256, starts_at, ends_at FROM authorization_given "
          + OF_VIEWER
          + "AND resource_sha256 = ANY (?)";

  private static final String FORGET = "DELETE FROM authorization_given WHERE profile_id = ?";

  private static final Upsert<GivenAuthorization> UPSERT =
      new Upsert<>(
          JdbcAuthorizations::sortKey,
          "UPDATE authorization_given SET starts_at = ?, ends_at = ? "
              + OF_VIEWER
              + "AND resource_sha256 = ?",
          """
          INSERT INTO authorization_given
            (starts_at, ends_at, profile_id, service_provider_id, mvpd_id, subject,
             resource_sha256)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
          JdbcAuthorizations::bind);

  private final JdbcCalls calls;
  private final OutageLog log;

  JdbcAuthorizations(JdbcCalls calls, String instance) {
    this.calls = calls;
    this.log = new OutageLog(instance, "authorizations are not remembered");
  }

  /** Whose authorizations. */
  private record Viewer(ProfileId profile, IntegrationId integration, Subject subject) {

    void bind(Parameters parameters) throws SQLException {
      parameters.uuid(profile.value());
      IntegrationTable.bindId(parameters, integration);
      parameters.text(subject.value());
    }
  }

  @Override
  public CompletionStage<KnownAuthorizations> find(Call call, FindAuthorizations question) {
    return calls
        .read(call, "find authorizations", connection -> find(connection, question))
        .whenComplete((known, failure) -> log.answered(failure));
  }

  @Override
  public CompletionStage<Void> keep(Call call, List<GivenAuthorization> given) {
    return calls
        .write(call, "keep authorizations", c -> UPSERT.write(c, given), () -> {})
        .whenComplete((kept, failure) -> log.answered(failure))
        .thenAccept(kept -> {});
  }

  @Override
  public CompletionStage<Void> forget(Call call, List<ProfileId> profiles) {
    return calls
        .write(
            call,
            "forget authorizations",
            connection ->
                Sql.updateAll(
                    connection,
                    FORGET,
                    Parameters::uuid,
                    profiles.stream().map(ProfileId::value).sorted().toList()),
            () -> {})
        .thenAccept(forgotten -> {});
  }

  private static KnownAuthorizations find(Connection connection, FindAuthorizations question)
      throws SQLException {
    Map<String, Resource> asked =
        question.resources().stream()
            .collect(toUnmodifiableMap(JdbcAuthorizations::hash, resource -> resource));
    Map<Resource, Period> known = new HashMap<>();
    Sql.list(
            connection,
            FIND,
            (parameters, viewer) -> {
              viewer.bind(parameters);
              parameters.texts(asked.keySet());
            },
            new Viewer(question.profile(), question.integration(), question.subject()),
            row ->
                Map.entry(
                    row.text("resource_sha256"),
                    new Period(row.instant("starts_at"), row.instant("ends_at"))))
        .forEach(found -> known.put(resource(asked, found.getKey()), found.getValue()));
    return new KnownAuthorizations(known);
  }

  private static void bind(Parameters parameters, GivenAuthorization given) throws SQLException {
    parameters.instant(given.validity().from()).instant(given.validity().until());
    new Viewer(given.profile(), given.integration(), given.subject()).bind(parameters);
    parameters.text(hash(given.resource()));
  }

  /** Identifiers have no control characters, so these keys are as distinct as the real ones. */
  private static String sortKey(GivenAuthorization given) {
    return String.join(
        "\n",
        given.profile().toString(),
        given.integration().serviceProvider().value(),
        given.integration().mvpd().value(),
        given.subject().value(),
        hash(given.resource()));
  }

  private static Resource resource(Map<String, Resource> asked, String hash) {
    return requireNonNull(asked.get(hash), hash);
  }

  private static String hash(Resource resource) {
    return Sha256.hex(resource.value());
  }
}
