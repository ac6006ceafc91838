package tv.playgate.persistence;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.RestingSecrets;
import tv.playgate.domain.key.KeyId;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.secret.RestingSecret;
import tv.playgate.domain.secret.WrappedSecret;

/**
 * The wrapped secrets of all tables, ordered by their keys as bytes of UTF-8: those of contents
 * first, then the few of token keys, which are read together.
 */
final class JdbcRestingSecrets implements RestingSecrets {

  /** Rows without a secret are left out, so that each row brings a page forward. */
  private static final String OF_CONTENTS =
      """
      SELECT id, content_key, iv, kek FROM content
      WHERE id >= ? AND (content_key IS NOT NULL OR kek IS NOT NULL) ORDER BY id LIMIT ?
      """;

  private static final String OF_TOKEN_KEYS = "SELECT id, private_key FROM media_token_key";

  private static final UUID LOWEST_ID = new UUID(0, 0);

  private final JdbcCalls calls;
  private final JdbcContents contents;

  JdbcRestingSecrets(JdbcCalls calls, JdbcContents contents) {
    this.calls = calls;
    this.contents = contents;
  }

  @Override
  public CompletionStage<List<RestingSecret>> page(Call call, @Nullable String after, int limit) {
    Optional<SecretAddress> last;
    try {
      last = Optional.ofNullable(after).map(SecretAddress::parse);
    } catch (IllegalArgumentException e) {
      return CompletableFuture.failedFuture(e);
    }
    return calls.page(
        call, "page through secrets", limit, connection -> page(connection, last, limit));
  }

  private static List<RestingSecret> page(
      Connection connection, Optional<SecretAddress> after, int limit) throws SQLException {
    List<RestingSecret> page = new ArrayList<>(behind(after, ofContents(connection, after, limit)));
    if (page.size() < limit) {
      List<RestingSecret> others =
          Sql.list(connection, OF_TOKEN_KEYS, JdbcRestingSecrets::ofTokenKey);
      page.addAll(behind(after, others));
    }
    return page.stream().limit(limit).toList();
  }

  private static List<RestingSecret> behind(
      Optional<SecretAddress> after, List<RestingSecret> secrets) {
    byte[] last = bytes(after.map(SecretAddress::key).orElse(""));
    return secrets.stream()
        .filter(secret -> Arrays.compareUnsigned(bytes(secret.key()), last) > 0)
        .sorted((one, other) -> Arrays.compareUnsigned(bytes(one.key()), bytes(other.key())))
        .toList();
  }

  private static byte[] bytes(String key) {
    return key.getBytes(StandardCharsets.UTF_8);
  }

  /** Of one row more than the page needs, since the first may have been on the page before. */
  private static List<RestingSecret> ofContents(
      Connection connection, Optional<SecretAddress> after, int limit) throws SQLException {
    Optional<UUID> from =
        after.isEmpty()
            ? Optional.of(LOWEST_ID)
            : after.flatMap(SecretAddress::content).map(ContentId::value);
    if (from.isEmpty()) {
      return List.of();
    }
    return Sql.list(
            connection,
            OF_CONTENTS,
            (parameters, id) -> parameters.uuid(id).number(limit + 1),
            from.get(),
            JdbcRestingSecrets::ofContent)
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private static List<RestingSecret> ofContent(Row row) throws SQLException {
    ContentId id = new ContentId(row.uuid("id"));
    List<RestingSecret> secrets = new ArrayList<>();
    for (SecretAddress.Column column : SecretAddress.Column.values()) {
      WrappedSecret wrapped = row.maybeWrapped(column.column());
      if (wrapped != null) {
        secrets.add(new SecretAddress.OfContent(id, column).holding(wrapped));
      }
    }
    return secrets;
  }

  private static RestingSecret ofTokenKey(Row row) throws SQLException {
    return new SecretAddress.OfTokenKey(new KeyId(row.text("id")))
        .holding(new WrappedSecret(row.bytes("private_key")));
  }

  @Override
  public CompletionStage<Boolean> replace(Call call, RestingSecret read, WrappedSecret by) {
    SecretAddress address;
    try {
      address = SecretAddress.parse(read.key());
    } catch (IllegalArgumentException e) {
      return CompletableFuture.failedFuture(e);
    }
    return calls.write(
        call,
        "replace a wrapped secret",
        connection -> replace(connection, address, read.wrapped(), by),
        () -> address.content().ifPresent(contents::forget));
  }

  private static boolean replace(
      Connection connection, SecretAddress address, WrappedSecret read, WrappedSecret by)
      throws SQLException {
    return Sql.update(
            connection,
            address.replacement(),
            (parameters, wrapped) -> {
              address.bindRow(parameters.maybeBytes(wrapped.bytes()));
              parameters.maybeBytes(read.bytes());
            },
            by)
        == 1;
  }
}
