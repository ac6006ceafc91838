package tv.playgate.persistence;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows that no content could be made of are not let in, whoever writes them. */
class ContentConstraintsTest {

  private static final List<String> FIT =
      List.of(
          "drm = 'fairplay', content_key = %s, iv = %s",
          "drm = 'fairplay', kek = %s, iv = %s, key_id = 'k'",
          "drm = 'widevine', content_key = %s, key_id = 'k', " + parameters(1, 1),
          "drm = 'playready', kek = %s, key_id = 'k', iv = %s, " + parameters(2, 2),
          "drm = 'fairplay', token_url = 'u', " + parameters(0, 0),
          "drm = 'widevine', token_url = 'u'",
          "drm = 'fairplay', token_url = 'u', kek = %s, rental_duration_seconds = 1",
          "drm = 'fairplay', token_url = 'u', required_service_provider_id = 'sp',"
              + " required_resource = 'r', accepted_sources = ARRAY['mvpd']");

  private static final List<String> UNFIT =
      List.of(
          "drm = 'fairplay'",
          "drm = 'fairplay', content_key = %s",
          "drm = 'fairplay', iv = %s",
          "drm = 'fairplay', content_key = %s, kek = %s, iv = %s, key_id = 'k'",
          "drm = 'fairplay', kek = %s, iv = %s",
          "drm = 'widevine', content_key = %s, key_id = 'k'",
          "drm = 'widevine', content_key = %s, " + parameters(1, 1),
          "drm = 'widevine', key_id = 'k', " + parameters(1, 1),
          "drm = 'fairplay', token_url = 'u', iv = %s",
          "drm = 'fairplay', token_url = 'u', content_key = %s, kek = %s",
          "drm = 'fairplay', token_url = 'u', " + parameters(2, 1),
          "drm = 'fairplay', token_url = 'u', drm_parameter_names = ARRAY['a']",
          "drm = 'widevine', token_url = 'u', rental_duration_seconds = 1",
          "drm = 'fairplay', token_url = 'u', required_resource = 'r'",
          "drm = 'fairplay', token_url = 'u', required_service_provider_id = 'sp',"
              + " required_resource = 'r'",
          "drm = 'fairplay', token_url = 'u', required_service_provider_id = 'sp',"
              + " required_resource = 'r',"
              + " accepted_sources = CAST(ARRAY[] AS VARCHAR ARRAY)");

  static Stream<PersistenceConfig> databases() {
    return Stream.of(
        OpenDatabase.newH2File(OpenDatabase.temporaryDirectory()), PostgresServer.newDatabase());
  }

  @ParameterizedTest
  @MethodSource("databases")
  void followTheContent(PersistenceConfig config) {
    PersistenceAdapter.open(config, Clock.systemUTC()).close();
    DataSource source = config.address().type().dataSource(config);
    for (String row : FIT) {
      assertThatCode(() -> insert(source, row)).as(row).doesNotThrowAnyException();
    }
    for (String row : UNFIT) {
      assertThatThrownBy(() -> insert(source, row))
          .as(row)
          .rootCause()
          .isInstanceOf(SQLException.class)
          .message()
          .containsIgnoringCase("\"content_");
    }
  }

  /** Takes a row as it would stand behind SET. */
  private static void insert(DataSource source, String row) {
    String wrapped = "CAST('k' AS " + (isH2(source) ? "VARBINARY" : "BYTEA") + ")";
    List<String> parts = Stream.of(row.split(", ?(?=[a-z_]+ =)", -1)).toList();
    String names = String.join(", ", parts.stream().map(p -> p.split(" = ", 2)[0]).toList());
    String values = String.join(", ", parts.stream().map(p -> p.split(" = ", 2)[1]).toList());
    PostgresServer.run(
        source,
        "INSERT INTO content (id, kind, token_lifetime_seconds, %s) VALUES ('%s', 'timeBased', 1, %s)"
            .formatted(names, UUID.randomUUID(), values.replace("%s", wrapped)));
  }

  private static boolean isH2(DataSource source) {
    return source.getClass().getName().startsWith("org.h2");
  }

  private static String parameters(int names, int values) {
    return "drm_parameter_names = " + texts(names) + ", drm_parameter_values = " + texts(values);
  }

  private static String texts(int count) {
    return count == 0
        ? "CAST(ARRAY[] AS VARCHAR ARRAY)"
        : "ARRAY[" + "'x',".repeat(count - 1) + "'x']";
  }
}
