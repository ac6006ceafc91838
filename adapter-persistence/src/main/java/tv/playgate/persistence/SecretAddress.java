package tv.playgate.persistence;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import tv.playgate.domain.key.KeyId;
import tv.playgate.domain.key.OwnKey;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.license.KeyField;
import tv.playgate.domain.secret.RestingSecret;
import tv.playgate.domain.secret.SecretPlace;
import tv.playgate.domain.secret.WrappedSecret;

/** In which row and column a wrapped secret rests; its key orders all of them. */
sealed interface SecretAddress {

  /** The address as one text. */
  String key();

  /** What the secret there was wrapped for. */
  SecretPlace place();

  /** The content whose secret rests there, if it is one's. */
  Optional<ContentId> content();

  /** Puts a secret there if another one, bound last, still is; the row is bound between them. */
  String replacement();

  /** Binds which row it is. */
  void bindRow(Parameters parameters) throws SQLException;

  /** The secret there. */
  default RestingSecret holding(WrappedSecret wrapped) {
    return new RestingSecret(key(), place(), wrapped);
  }

  /**
   * Reads a {@link #key()}.
   *
   * @throws IllegalArgumentException if it is none
   */
  static SecretAddress parse(String key) {
    if (key.startsWith(OfTokenKey.START)) {
      return new OfTokenKey(new KeyId(key.substring(OfTokenKey.START.length())));
    }
    String[] parts = key.split("/", -1);
    if (parts.length != 3 || !key.startsWith(OfContent.START)) {
      throw new IllegalArgumentException("key: " + key + " (expected: one of a secret that rests)");
    }
    return new OfContent(new ContentId(UUID.fromString(parts[1])), Column.named(parts[2]));
  }

  /** A column of a content, in the order of the names. */
  enum Column {
    CONTENT_KEY(KeyField.CONTENT_KEY, "contentKey", "content_key"),
    IV(KeyField.IV, "iv", "iv"),
    KEK(KeyField.KEK, "kek", "kek");

    private final KeyField field;
    private final String wireName;
    private final String column;

    Column(KeyField field, String wireName, String column) {
      this.field = field;
      this.wireName = wireName;
      this.column = column;
    }

    /** Its name in the table. */
    String column() {
      return column;
    }

    private static Column named(String wireName) {
      return Arrays.stream(values())
          .filter(column -> column.wireName.equals(wireName))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("key: " + wireName + " is unknown"));
    }
  }

  /** A key of a content. */
  record OfContent(ContentId id, Column column) implements SecretAddress {
    private static final String START = "content/";

    @Override
    public String key() {
      return START + id + "/" + column.wireName;
    }

    @Override
    public SecretPlace place() {
      return column.field.of(id);
    }

    @Override
    public Optional<ContentId> content() {
      return Optional.of(id);
    }

    @Override
    public String replacement() {
      return "UPDATE content SET %1$s = ? WHERE id = ? AND %1$s = ?".formatted(column.column);
    }

    @Override
    public void bindRow(Parameters parameters) throws SQLException {
      parameters.uuid(id.value());
    }
  }

  /** The private half of a key of ours. */
  record OfTokenKey(KeyId id) implements SecretAddress {
    private static final String START = "tokenKey/";

    @Override
    public String key() {
      return START + id;
    }

    @Override
    public SecretPlace place() {
      return OwnKey.placeOf(id);
    }

    @Override
    public Optional<ContentId> content() {
      return Optional.empty();
    }

    @Override
    public String replacement() {
      return "UPDATE media_token_key SET private_key = ? WHERE id = ? AND private_key = ?";
    }

    @Override
    public void bindRow(Parameters parameters) throws SQLException {
      parameters.text(id.value());
    }
  }
}
