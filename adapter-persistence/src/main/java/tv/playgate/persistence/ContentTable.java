package tv.playgate.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.integration.DecisionSource;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.license.ContentKeyId;
import tv.playgate.domain.license.ContentKind;
import tv.playgate.domain.license.DrmParameter;
import tv.playgate.domain.license.DrmParameters;
import tv.playgate.domain.license.DrmSystem;
import tv.playgate.domain.license.Requirement;
import tv.playgate.domain.license.TokenTerms;
import tv.playgate.domain.license.TokenUrl;
import tv.playgate.domain.license.WrappedKeys;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.secret.WrappedSecret;

/** Contents, ordered by id. */
final class ContentTable {

  private static final String SELECT =
      """
      SELECT id, drm, kind, key_id, content_key, kek, iv, token_lifetime_seconds,
        rental_duration_seconds, drm_parameter_names, drm_parameter_values, available_from,
        available_until, token_url, required_service_provider_id, required_resource,
        accepted_sources
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
          SET drm = ?, kind = ?, key_id = ?, content_key = ?, kek = ?, iv = ?,
            token_lifetime_seconds = ?, rental_duration_seconds = ?, drm_parameter_names = ?,
            drm_parameter_values = ?, available_from = ?, available_until = ?, token_url = ?,
            required_service_provider_id = ?, required_resource = ?, accepted_sources = ?
          WHERE id = ?
          """,
          """
          INSERT INTO content
            (drm, kind, key_id, content_key, kek, iv,
             token_lifetime_seconds, rental_duration_seconds, drm_parameter_names,
             drm_parameter_values, available_from, available_until, token_url,
             required_service_provider_id, required_resource, accepted_sources, id)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          ContentTable::bind);

  private ContentTable() {}

  static Optional<Content> find(Connection connection, ContentId id) throws SQLException {
    return Sql.first(connection, FIND, ContentTable::bindId, id, ContentTable::read);
  }

  static void write(Connection connection, List<Content> contents) throws SQLException {
    UPSERT.write(connection, contents);
  }

  static boolean remove(Connection connection, ContentId id) throws SQLException {
    return Sql.remove(connection, DELETE, ContentTable::bindId, id);
  }

  static List<Content> page(Connection connection, @Nullable ContentId after, int limit)
      throws SQLException {
    return after == null
        ? Sql.list(connection, FIRST_PAGE, Parameters::number, limit, ContentTable::read)
        : Sql.list(
            connection,
            NEXT_PAGE,
            (parameters, id) -> parameters.uuid(id.value()).number(limit),
            after,
            ContentTable::read);
  }

  private static void bindId(Parameters parameters, ContentId id) throws SQLException {
    parameters.uuid(id.value());
  }

  private static void bind(Parameters parameters, Content content) throws SQLException {
    ContentKeyId keyId = content.keyId();
    TokenUrl tokenUrl = content.tokenUrl();
    parameters
        .text(content.drm().wireName())
        .text(content.kind().wireName())
        .maybeText(keyId == null ? null : keyId.value());
    bindKeys(parameters, content.keys());
    parameters
        .maybeSeconds(content.terms().tokenLifetime())
        .maybeSeconds(content.terms().rentalDuration());
    bindDrmParameters(parameters, content.drmParameters());
    parameters
        .maybeInstant(content.availableFrom())
        .maybeInstant(content.availableUntil())
        .maybeText(tokenUrl == null ? null : tokenUrl.value());
    bindRequirement(parameters, content.requires());
    parameters.uuid(content.id().value());
  }

  private static void bindKeys(Parameters parameters, @Nullable WrappedKeys keys)
      throws SQLException {
    parameters
        .maybeBytes(keys == null ? null : bytes(keys.contentKey()))
        .maybeBytes(keys == null ? null : bytes(keys.kek()))
        .maybeBytes(keys == null ? null : bytes(keys.iv()));
  }

  private static byte @Nullable [] bytes(@Nullable WrappedSecret wrapped) {
    return wrapped == null ? null : wrapped.bytes();
  }

  private static void bindDrmParameters(Parameters parameters, @Nullable DrmParameters drm)
      throws SQLException {
    if (drm == null) {
      parameters.noTexts().noTexts();
      return;
    }
    Map<String, String> values = new TreeMap<>();
    drm.values().forEach((parameter, value) -> values.put(parameter.wireName(), value));
    parameters.texts(values.keySet()).texts(values.values());
  }

  private static void bindRequirement(Parameters parameters, @Nullable Requirement requires)
      throws SQLException {
    if (requires == null) {
      parameters.maybeText(null).maybeText(null).noTexts();
      return;
    }
    parameters
        .text(requires.serviceProvider().value())
        .text(EscapedText.escape(requires.resource().value()))
        .texts(requires.acceptedSources().stream().map(DecisionSource::wireName).sorted().toList());
  }

  private static Content read(Row row) throws SQLException {
    DrmSystem drm = WireNames.named(DrmSystem.class, DrmSystem::wireName, row.text("drm"));
    return new Content(
        new ContentId(row.uuid("id")),
        drm,
        WireNames.named(ContentKind.class, ContentKind::wireName, row.text("kind")),
        row.maybe("key_id", ContentKeyId::new),
        keys(row),
        new TokenTerms(
            row.seconds("token_lifetime_seconds"), row.maybeSeconds("rental_duration_seconds")),
        drmParameters(row, drm),
        row.maybeInstant("available_from"),
        row.maybeInstant("available_until"),
        row.maybe("token_url", TokenUrl::new),
        requirement(row));
  }

  private static @Nullable WrappedKeys keys(Row row) throws SQLException {
    WrappedSecret contentKey = row.maybeWrapped("content_key");
    WrappedSecret kek = row.maybeWrapped("kek");
    return contentKey == null && kek == null
        ? null
        : new WrappedKeys(contentKey, kek, row.maybeWrapped("iv"));
  }

  private static @Nullable DrmParameters drmParameters(Row row, DrmSystem drm) throws SQLException {
    if (!row.has("drm_parameter_names")) {
      return null;
    }
    Map<DrmParameter, String> values = new EnumMap<>(DrmParameter.class);
    row.pairs("drm_parameter_names", "drm_parameter_values")
        .forEach((name, value) -> values.put(parameter(drm, name), value));
    return new DrmParameters(drm, values);
  }

  private static DrmParameter parameter(DrmSystem drm, String name) {
    return DrmParameter.named(drm, name)
        .orElseThrow(() -> new IllegalArgumentException(drm + ": " + name + " is unknown"));
  }

  private static @Nullable Requirement requirement(Row row) throws SQLException {
    String serviceProvider = row.maybeText("required_service_provider_id");
    return serviceProvider == null
        ? null
        : new Requirement(
            new ServiceProviderId(serviceProvider),
            new Resource(EscapedText.read(row.text("required_resource"))),
            row.texts("accepted_sources").stream()
                .map(name -> WireNames.named(DecisionSource.class, DecisionSource::wireName, name))
                .collect(Collectors.toUnmodifiableSet()));
  }
}
