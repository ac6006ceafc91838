package tv.playgate.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tv.playgate.domain.license.CertificateMarks;
import tv.playgate.domain.license.CertificateSha256;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.license.ContentScope;
import tv.playgate.domain.license.LicenseServer;
import tv.playgate.domain.license.LicenseServerName;
import tv.playgate.domain.license.SubjectAlternativeName;

/** License servers, ordered by name. */
final class LicenseServerTable {

  private static final String SELECT =
      "SELECT name, san, certificate_sha256, content_ids FROM license_server ORDER BY name";

  private static final String DELETE = "DELETE FROM license_server WHERE name = ?";

  private static final Upsert<LicenseServer> UPSERT =
      new Upsert<>(
          entry -> entry.name().value(),
          """
          UPDATE license_server
          SET san = ?, certificate_sha256 = ?, content_ids = ?
          WHERE name = ?
          """,
          """
          INSERT INTO license_server (san, certificate_sha256, content_ids, name)
          VALUES (?, ?, ?, ?)
          """,
          LicenseServerTable::bind);

  private LicenseServerTable() {}

  static List<LicenseServer> read(Connection connection) throws SQLException {
    return Sql.list(connection, SELECT, LicenseServerTable::read);
  }

  static void write(Connection connection, List<LicenseServer> entries) throws SQLException {
    UPSERT.write(connection, entries);
  }

  static void delete(Connection connection, Set<LicenseServerName> keys) throws SQLException {
    Sql.updateAll(connection, DELETE, (parameters, key) -> parameters.text(key.value()), keys);
  }

  private static void bind(Parameters parameters, LicenseServer server) throws SQLException {
    SubjectAlternativeName san = server.marks().san();
    CertificateSha256 certificate = server.marks().sha256();
    parameters
        .maybeText(san == null ? null : san.value())
        .maybeText(certificate == null ? null : certificate.hex())
        .maybeUuids(server.contents().only().map(LicenseServerTable::uuids).orElse(null))
        .text(server.name().value());
  }

  private static List<UUID> uuids(Set<ContentId> contents) {
    return contents.stream().map(ContentId::value).sorted().toList();
  }

  private static LicenseServer read(Row row) throws SQLException {
    String san = row.maybeText("san");
    String certificate = row.maybeText("certificate_sha256");
    return new LicenseServer(
        new LicenseServerName(row.text("name")),
        new CertificateMarks(
            san == null ? null : new SubjectAlternativeName(san),
            null,
            certificate == null ? null : new CertificateSha256(certificate)),
        contents(row));
  }

  private static ContentScope contents(Row row) throws SQLException {
    List<UUID> ids = row.maybeUuids("content_ids");
    return ids == null
        ? new ContentScope.All()
        : new ContentScope.Listed(
            ids.stream().map(ContentId::new).collect(Collectors.toUnmodifiableSet()));
  }
}
