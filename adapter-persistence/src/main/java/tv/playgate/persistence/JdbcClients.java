package tv.playgate.persistence;

import com.github.benmanes.caffeine.cache.Ticker;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
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

/**
 * Client registrations in their table, ordered by id. What is there is remembered until somebody
 * changes it: all processes tell each other through the revocations.
 */
final class JdbcClients implements ClientRegistrations {

  private static final String SELECT =
      """
      SELECT id, secret_hash, application_id, service_providers, scopes, forwards_address
      FROM client_registration
      """;

  private static final String FIND = SELECT + "WHERE id = ?";
  private static final String FIRST_PAGE = SELECT + "ORDER BY id LIMIT ?";
  private static final String NEXT_PAGE = SELECT + "WHERE id > ? ORDER BY id LIMIT ?";

  /** Enough for a busy evening; each takes about a kilobyte. */
  private static final int MOST_REMEMBERED = 100_000;

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
    // A change of what is there is told; that something is there now, is not.
    this.reads = new FreshReads<>(ticker, MOST_REMEMBERED, Optional::isPresent, this::load);
  }

  /** Lets the next read of each of these see what somebody changed. */
  void forget(Collection<String> ids) {
    reads.forget(ids.stream().map(ClientId::new).toList());
  }

  /** Lets every read see what somebody changed. */
  void forgetAll() {
    reads.forgetAll();
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
            connection -> write(connection, registrations, call),
            () -> reads.forget(ids))
        .thenAccept(saved -> {});
  }

  private static boolean write(
      Connection connection, List<ClientRegistration> registrations, Call call)
      throws SQLException {
    List<ClientRegistration> replaced = UPSERT.write(connection, registrations).replaced();
    RevocationTable.add(
        connection,
        RevocationKind.CLIENT,
        replaced.stream().map(client -> client.id().value()).toList(),
        call.instant());
    return true;
  }

  private static boolean remove(Connection connection, ClientId id, Call call) throws SQLException {
    boolean removed = Sql.remove(connection, DELETE, JdbcClients::bindId, id);
    if (removed) {
      RevocationTable.add(connection, RevocationKind.CLIENT, List.of(id.value()), call.instant());
    }
    return removed;
  }

  @Override
  public CompletionStage<Boolean> remove(Call call, ClientId id) {
    return calls.write(
        call,
        "remove a client",
        connection -> remove(connection, id, call),
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
