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
import tv.playgate.application.port.out.ContentInventory;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.license.ContentKind;
import tv.playgate.domain.license.DrmSystem;
import tv.playgate.domain.license.TokenTerms;
import tv.playgate.domain.license.TokenUrl;
import tv.playgate.domain.license.WrappedKeys;
import tv.playgate.domain.secret.WrappedSecret;

/** Contents in their table, ordered by id. */
final class JdbcContents implements ContentInventory {

  private static final String SELECT =
      """
      SELECT id, drm, kind, content_key, iv, token_lifetime_seconds, rental_duration_seconds,
        available_from, available_until, token_url
      FROM content
      """;

  private static final String FIND = SELECT + "WHERE id = ?";
  private static final String FIRST_PAGE = SELECT + "ORDER BY id LIMIT ?";
  private static final String NEXT_PAGE = SELECT + "WHERE id > ? ORDER BY id LIMIT ?";
  private static final String DELETE = "DELETE FROM content WHERE id = ?";

  private static final Upsert<Content> UPSERT =
      new Upsert<>(
          content -> content.id().toString(),
          """
          UPDATE content
          SET drm = ?, kind = ?, content_key = ?, iv = ?, token_lifetime_seconds = ?,
            rental_duration_seconds = ?, available_from = ?, available_until = ?, token_url = ?
          WHERE id = ?
          """,
          """
          INSERT INTO content
            (drm, kind, content_key, iv, token_lifetime_seconds,
             rental_duration_seconds, available_from, available_until, token_url, id)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          JdbcContents::bind);

  private final JdbcCalls calls;
  private final FreshReads<ContentId, Optional<Content>> reads;

  JdbcContents(JdbcCalls calls, Ticker ticker) {
    this.calls = calls;
    this.reads = new FreshReads<>(ticker, this::load);
  }

  @Override
  public CompletionStage<Optional<Content>> find(Call call, ContentId id) {
    return reads.find(call, id);
  }

  private CompletableFuture<Optional<Content>> load(Call call, ContentId id) {
    return calls.read(
        call,
        "find a content",
        connection -> Sql.first(connection, FIND, JdbcContents::bindId, id, JdbcContents::read));
  }

  @Override
  public CompletionStage<Void> save(Call call, List<Content> contents) {
    Set<ContentId> ids = contents.stream().map(Content::id).collect(Collectors.toSet());
    return calls
        .write(
            call,
            "save contents",
            connection -> UPSERT.write(connection, contents),
            () -> reads.forget(ids))
        .thenAccept(saved -> {});
  }

  @Override
  public CompletionStage<Boolean> remove(Call call, ContentId id) {
    return calls.write(
        call,
        "remove a content",
        connection -> Sql.remove(connection, DELETE, JdbcContents::bindId, id),
        () -> reads.forget(Set.of(id)));
  }

  @Override
  public CompletionStage<List<Content>> page(Call call, @Nullable ContentId after, int limit) {
    return calls.page(
        call, "page through contents", limit, connection -> page(connection, after, limit));
  }

  private static List<Content> page(Connection connection, @Nullable ContentId after, int limit)
      throws SQLException {
    return after == null
        ? Sql.list(connection, FIRST_PAGE, Parameters::number, limit, JdbcContents::read)
        : Sql.list(
            connection,
            NEXT_PAGE,
            (parameters, id) -> parameters.uuid(id.value()).number(limit),
            after,
            JdbcContents::read);
  }

  private static void bindId(Parameters parameters, ContentId id) throws SQLException {
    parameters.uuid(id.value());
  }

  private static void bind(Parameters parameters, Content content) throws SQLException {
    WrappedKeys keys = content.keys();
    TokenUrl tokenUrl = content.tokenUrl();
    parameters
        .text(content.drm().wireName())
        .text(content.kind().wireName())
        .maybeBytes(keys == null ? null : keys.contentKey().bytes())
        .maybeBytes(keys == null ? null : keys.iv().bytes())
        .maybeSeconds(content.terms().tokenLifetime())
        .maybeSeconds(content.terms().rentalDuration())
        .maybeInstant(content.availableFrom())
        .maybeInstant(content.availableUntil())
        .maybeText(tokenUrl == null ? null : tokenUrl.value())
        .uuid(content.id().value());
  }

  private static Content read(Row row) throws SQLException {
    String tokenUrl = row.maybeText("token_url");
    return new Content(
        new ContentId(row.uuid("id")),
        WireNames.named(DrmSystem.class, DrmSystem::wireName, row.text("drm")),
        WireNames.named(ContentKind.class, ContentKind::wireName, row.text("kind")),
        keys(row),
        new TokenTerms(
            row.seconds("token_lifetime_seconds"), row.maybeSeconds("rental_duration_seconds")),
        row.maybeInstant("available_from"),
        row.maybeInstant("available_until"),
        tokenUrl == null ? null : new TokenUrl(tokenUrl));
  }

  private static @Nullable WrappedKeys keys(Row row) throws SQLException {
    byte[] contentKey = row.maybeBytes("content_key");
    byte[] iv = row.maybeBytes("iv");
    return contentKey == null || iv == null
        ? null
        : new WrappedKeys(new WrappedSecret(contentKey), new WrappedSecret(iv));
  }
}
