package tv.playgate.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.license.CertificateMarks;
import tv.playgate.domain.license.CertificateSha256;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.license.ContentScope;
import tv.playgate.domain.license.LicenseServer;
import tv.playgate.domain.license.LicenseServerName;
import tv.playgate.domain.license.RequestRate;
import tv.playgate.domain.license.SeesSwitch;
import tv.playgate.domain.license.SubjectAlternativeName;
import tv.playgate.domain.license.SubjectName;

/** License servers, ordered by name. */
final class LicenseServerTable {

  private static final String SELECT =
      """
      SELECT name, san, subject, certificate_sha256, content_ids, rate_per_second, rate_burst,
        switched_on
      FROM license_server ORDER BY name
      """;

  private static final String DELETE = "DELETE FROM license_server WHERE name = ?";

  private static final Upsert<LicenseServer> UPSERT =
      new Upsert<>(
          entry -> entry.name().value(),
          """
          UPDATE license_server
          SET san = ?, subject = ?, certificate_sha256 = ?, content_ids = ?, rate_per_second = ?,
            rate_burst = ?, switched_on = ?
          WHERE name = ?
          """,
          """
          INSERT INTO license_server
            (san, subject, certificate_sha256, content_ids, rate_per_second,
             rate_burst, switched_on, name)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
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
    RequestRate rate = server.rate();
    bindMarks(parameters, server.marks());
    parameters
        .maybeUuids(server.contents().only().map(LicenseServerTable::uuids).orElse(null))
        .maybeNumber(rate == null ? null : rate.perSecond())
        .maybeNumber(rate == null ? null : rate.burst())
        .texts(server.switches().stream().map(SeesSwitch::wireName).sorted().toList())
        .text(server.name().value());
  }

  private static void bindMarks(Parameters parameters, CertificateMarks marks) throws SQLException {
    SubjectAlternativeName san = marks.san();
    SubjectName subject = marks.subject();
    CertificateSha256 certificate = marks.sha256();
    parameters
        .maybeText(san == null ? null : san.value())
        .maybeText(subject == null ? null : subject.value())
        .maybeText(certificate == null ? null : certificate.hex());
  }

  private static List<UUID> uuids(Set<ContentId> contents) {
    return contents.stream().map(ContentId::value).sorted().toList();
  }

  private static LicenseServer read(Row row) throws SQLException {
    return new LicenseServer(
        new LicenseServerName(row.text("name")),
        new CertificateMarks(
            row.maybe("san", SubjectAlternativeName::new),
            row.maybe("subject", SubjectName::new),
            row.maybe("certificate_sha256", CertificateSha256::new)),
        contents(row),
        rate(row),
        row.texts("switched_on").stream()
            .map(name -> WireNames.named(SeesSwitch.class, SeesSwitch::wireName, name))
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static @Nullable RequestRate rate(Row row) throws SQLException {
    Integer perSecond = row.maybeSmallNumber("rate_per_second");
    return perSecond == null ? null : new RequestRate(perSecond, row.smallNumber("rate_burst"));
  }

  private static ContentScope contents(Row row) throws SQLException {
    List<UUID> ids = row.maybeUuids("content_ids");
    return ids == null
        ? new ContentScope.All()
        : new ContentScope.Listed(
            ids.stream().map(ContentId::new).collect(Collectors.toUnmodifiableSet()));
  }
}
