package tv.playgate.persistence;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tv.playgate.domain.key.KeyId;
import tv.playgate.domain.key.KeyPurpose;
import tv.playgate.domain.key.KeySource;
import tv.playgate.domain.key.RsaPublicKeyPem;
import tv.playgate.domain.key.TrustedKey;
import tv.playgate.domain.key.TrustedKeyId;

/** Trusted keys, ordered by purpose and id. */
final class TrustedKeyTable {

  private static final String SELECT =
      """
      SELECT purpose, id, issuer, subject_prefix, public_key, jwks_url
      FROM trusted_key ORDER BY purpose, id
      """;

  private static final String DELETE = "DELETE FROM trusted_key WHERE purpose = ? AND id = ?";

  private static final Upsert<TrustedKey> UPSERT =
      new Upsert<>(
          entry -> entry.id().toString(),
          """
          UPDATE trusted_key
          SET issuer = ?, subject_prefix = ?, public_key = ?, jwks_url = ?
          WHERE purpose = ? AND id = ?
          """,
          """
          INSERT INTO trusted_key (issuer, subject_prefix, public_key, jwks_url, purpose, id)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
          TrustedKeyTable::bind);

  private TrustedKeyTable() {}

  static List<TrustedKey> read(Connection connection) throws SQLException {
    return Sql.list(connection, SELECT, TrustedKeyTable::read);
  }

  static void write(Connection connection, List<TrustedKey> entries) throws SQLException {
    UPSERT.write(connection, entries);
  }

  static void delete(Connection connection, Set<TrustedKeyId> keys) throws SQLException {
    Sql.updateAll(connection, DELETE, TrustedKeyTable::bindId, keys);
  }

  private static void bindId(Parameters parameters, TrustedKeyId id) throws SQLException {
    parameters.text(id.purpose().wireName()).text(id.id().value());
  }

  private static void bind(Parameters parameters, TrustedKey key) throws SQLException {
    Optional<String> pem =
        key.source().fold(given -> Optional.of(given.publicKey().text()), url -> Optional.empty());
    Optional<String> jwksUrl =
        key.source().fold(given -> Optional.empty(), url -> Optional.of(url.jwksUrl().toString()));
    parameters
        .maybeText(key.issuer())
        .text(key.subjectPrefix())
        .maybeText(pem.orElse(null))
        .maybeText(jwksUrl.orElse(null));
    bindId(parameters, key.id());
  }

  private static TrustedKey read(Row row) throws SQLException {
    KeyPurpose purpose =
        WireNames.named(KeyPurpose.class, KeyPurpose::wireName, row.text("purpose"));
    return new TrustedKey(
        new TrustedKeyId(purpose, new KeyId(row.text("id"))),
        row.maybeText("issuer"),
        row.text("subject_prefix"),
        source(row));
  }

  private static KeySource source(Row row) throws SQLException {
    String pem = row.maybeText("public_key");
    return pem == null
        ? new KeySource.Published(URI.create(row.text("jwks_url")))
        : new KeySource.Given(new RsaPublicKeyPem(pem));
  }
}
