package tv.playgate.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.TokenKeyStore;
import tv.playgate.domain.key.KeyId;
import tv.playgate.domain.key.OwnKey;
import tv.playgate.domain.key.RsaPublicKeyPem;
import tv.playgate.domain.secret.WrappedSecret;

/** Our own keys of media tokens in their table, never remembered. */
final class JdbcTokenKeys implements TokenKeyStore {

  private static final String ALL =
      "SELECT id, public_key, private_key, made_at FROM media_token_key ORDER BY made_at DESC, id";

  private static final String LOCK = "SELECT id FROM media_token_key_lock WHERE id = 1 FOR UPDATE";

  private static final String IDS = "SELECT id FROM media_token_key";

  private static final String INSERT =
      "INSERT INTO media_token_key (id, public_key, private_key, made_at) VALUES (?, ?, ?, ?)";

  private final JdbcCalls calls;

  JdbcTokenKeys(JdbcCalls calls) {
    this.calls = calls;
  }

  @Override
  public CompletionStage<List<OwnKey>> all(Call call) {
    return calls.read(
        call, "read the token keys", connection -> Sql.list(connection, ALL, JdbcTokenKeys::read));
  }

  @Override
  public CompletionStage<Void> add(Call call, OwnKey key) {
    return calls
        .write(call, "add a token key", connection -> add(connection, key), () -> {})
        .thenAccept(added -> {});
  }

  @Override
  public CompletionStage<Boolean> addFirst(Call call, OwnKey key) {
    return calls.write(
        call, "add the first token key", connection -> addFirst(connection, key), () -> {});
  }

  private static boolean add(Connection connection, OwnKey key) throws SQLException {
    if (lockedIds(connection).contains(key.id())) {
      throw new IllegalArgumentException("key: there is a " + key.id() + " already");
    }
    return insert(connection, key);
  }

  private static boolean addFirst(Connection connection, OwnKey key) throws SQLException {
    return lockedIds(connection).isEmpty() && insert(connection, key);
  }

  /** The ids that are there; nobody adds one until the transaction ends. */
  private static List<KeyId> lockedIds(Connection connection) throws SQLException {
    List<Integer> locked = Sql.list(connection, LOCK, row -> row.smallNumber("id"));
    if (locked.isEmpty()) {
      throw new IllegalStateException("media_token_key_lock: no row");
    }
    return Sql.list(connection, IDS, row -> new KeyId(row.text("id")));
  }

  private static boolean insert(Connection connection, OwnKey key) throws SQLException {
    return Sql.update(connection, INSERT, JdbcTokenKeys::bind, key) == 1;
  }

  private static void bind(Parameters parameters, OwnKey key) throws SQLException {
    parameters
        .text(key.id().value())
        .text(key.publicKey().text())
        .maybeBytes(key.privateKey().bytes())
        .instant(key.madeAt());
  }

  private static OwnKey read(Row row) throws SQLException {
    return new OwnKey(
        new KeyId(row.text("id")),
        new RsaPublicKeyPem(row.text("public_key")),
        new WrappedSecret(row.bytes("private_key")),
        row.instant("made_at"));
  }
}
