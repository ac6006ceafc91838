package tv.playgate.persistence;

import com.github.benmanes.caffeine.cache.Ticker;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.ClientRegistrations;
import tv.playgate.domain.client.ApplicationId;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.client.ClientRegistration;
import tv.playgate.domain.client.Scope;
import tv.playgate.domain.client.SecretHash;
import tv.playgate.domain.integration.ServiceProviderId;

/** Client registrations in their table, ordered by id. */
final class JdbcClients implements ClientRegistrations {

  private static final String SELECT =
      """
      SELECT id, secret_hash, application_id, service_providers, scopes, forwards_address
      FROM client_registration
      """;

  private static final String FIND = SELECT + "WHERE id = ?";
  private static final String FIRST_PAGE = SELECT + "ORDER BY id LIMIT ?";
  private static final String NEXT_PAGE = SELECT + "WHERE id > ? ORDER BY id LIMIT ?";
  private static final String DELETE = "DELETE FROM client_registration WHERE id = ?";

  private static final Upsert<ClientRegistration> UPSERT =
      new Upsert<>(
          client -> client.id().value(),
          """
          UPDATE client_registration
          SET secret_hash = ?, application_id = ?, service_providers = ?, scopes = ?,
            forwards_address = ?
          WHERE id = ?
          """,
          """
          INSERT INTO client_registration
            (secret_hash, application_id, service_providers, scopes, forwards_address, id)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
          JdbcClients::bind);

  private final JdbcCalls calls;
  private final FreshReads<ClientId, Optional<ClientRegistration>> reads;

  JdbcClients(JdbcCalls calls, Ticker ticker) {
    this.calls = calls;
    this.reads = new FreshReads<>(ticker, this::load);
  }

  @Override
  public CompletionStage<Optional<ClientRegistration>> find(Call call, ClientId id) {
    return reads.find(call, id);
  }

  private CompletableFuture<Optional<ClientRegistration>> load(Call call, ClientId id) {
    return calls.read(
        call,
        "find a client",
        connection -> Sql.first(connection, FIND, JdbcClients::bindId, id, JdbcClients::read));
  }

  @Override
  public CompletionStage<Void> save(Call call, List<ClientRegistration> registrations) {
    Set<ClientId> ids =
        registrations.stream().map(ClientRegistration::id).collect(Collectors.toSet());
    return calls
        .write(
            call,
            "save clients",
            connection -> UPSERT.write(connection, registrations),
            () -> reads.forget(ids))
        .thenAccept(saved -> {});
  }

  @Override
  public CompletionStage<Boolean> remove(Call call, ClientId id) {
    return calls.write(
        call,
        "remove a client",
        connection -> Sql.remove(connection, DELETE, JdbcClients::bindId, id),
        () -> reads.forget(Set.of(id)));
  }

  @Override
  public CompletionStage<List<ClientRegistration>> page(
      Call call, @Nullable ClientId after, int limit) {
    return calls.page(
        call, "page through clients", limit, connection -> page(connection, after, limit));
  }

  private static List<ClientRegistration> page(
      Connection connection, @Nullable ClientId after, int limit) throws SQLException {
    return after == null
        ? Sql.list(connection, FIRST_PAGE, Parameters::number, limit, JdbcClients::read)
        : Sql.list(
            connection,
            NEXT_PAGE,
            (parameters, id) -> parameters.text(id.value()).number(limit),
            after,
            JdbcClients::read);
  }

  private static void bindId(Parameters parameters, ClientId id) throws SQLException {
    parameters.text(id.value());
  }

  private static void bind(Parameters parameters, ClientRegistration client) throws SQLException {
    ApplicationId application = client.application();
    parameters
        .text(client.secret().encoded())
        .maybeText(application == null ? null : application.value())
        .texts(client.serviceProviders().stream().map(ServiceProviderId::value).toList())
        .texts(client.scopes().stream().map(Scope::value).toList())
        .flag(client.forwardsAddress())
        .text(client.id().value());
  }

  private static ClientRegistration read(Row row) throws SQLException {
    String application = row.maybeText("application_id");
    return new ClientRegistration(
        new ClientId(row.text("id")),
        SecretHash.parse(row.text("secret_hash")),
        application == null ? null : new ApplicationId(application),
        row.texts("service_providers").stream()
            .map(ServiceProviderId::new)
            .collect(Collectors.toUnmodifiableSet()),
        row.texts("scopes").stream().map(Scope::new).collect(Collectors.toUnmodifiableSet()),
        row.flag("forwards_address"));
  }
}
