package tv.playgate.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcUrlTest {

  @Test
  void makesEveryH2DatabaseDurable() {
    assertThat(JdbcUrl.parse("jdbc:h2:file:/data/playgate").value())
        .isEqualTo("jdbc:h2:file:/data/playgate;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
  }

  @Test
  void keepsWhatTheUrlAlreadySaysRight() {
    String url = "jdbc:h2:mem:x;write_delay=0;DB_CLOSE_ON_EXIT=TRUE;DB_CLOSE_DELAY=-1";

    assertThat(JdbcUrl.parse(url).value()).isEqualTo(url);
  }

  @Test
  void leavesPostgresqlUrlsAlone() {
    String url = "jdbc:postgresql://db.example/playgate?sslmode=verify-full";

    JdbcUrl parsed = JdbcUrl.parse(url);

    assertThat(parsed.type()).isEqualTo(DatabaseType.POSTGRESQL);
    assertThat(parsed.value()).isEqualTo(url);
    assertThat(parsed).hasToString("jdbc:postgresql://db.example/playgate");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"WRITE_DELAY=500", "ignorecase=true", "MODE=PostgreSQL", "AUTO_SERVER=TRUE"})
  void refusesH2SettingsThatBreakWhatIsPromised(String setting) {
    assertThatThrownBy(() -> JdbcUrl.parse("jdbc:h2:file:/data/playgate;" + setting))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(setting.substring(setting.indexOf('=') + 1) + " (expected: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:file:/data/playgate;PASSWORD=hunter2",
        "jdbc:postgresql://db/playgate?user=a&password=hunter2",
        "jdbc:postgresql://db/playgate?password=hunter2",
        "jdbc:postgresql://db/playgate?sslmode=require&sslpassword=hunter2",
        "jdbc:postgresql://usr:hunter2@127.0.0.1:1/x",
        "jdbc:postgresql://127.0.0.1:1,usr:hunter2@127.0.0.2:1/x?sslmode=require",
        "jdbc:postgresql://usr:p/a:hunter2@127.0.0.1/x",
        "jdbc:h2:tcp://usr:hunter2@127.0.0.1/x",
        "jdbc:mysql://usr:hunter2@127.0.0.1/x",
        "postgresql://usr:hunter2@127.0.0.1/x"
      })
  void refusesCredentialsWithoutRepeatingThem(String url) {
    assertThatThrownBy(() -> JdbcUrl.parse(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has credentials")
        .hasMessageNotContaining("hunter2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:tcp://127.0.0.1/playgate",
        "jdbc:h2:ssl://127.0.0.1/playgate",
        "jdbc:h2:zip:/data/a.zip!/playgate"
      })
  void refusesKindsOfH2ThatAreNotServed(String url) {
    assertThatThrownBy(() -> JdbcUrl.parse(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not served (expected: jdbc:h2:file:… or jdbc:h2:mem:…)");
  }

  @Test
  void refusesSqlInUrlsWithoutRepeatingIt() {
    assertThatThrownBy(
            () -> JdbcUrl.parse("jdbc:h2:file:/data/playgate;init=RUNSCRIPT FROM 'hunter2'"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("INIT is not served")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void takesFilesWhoseNamesHaveAnAt() {
    assertThat(JdbcUrl.parse("jdbc:h2:file:/data/a@b/playgate").name())
        .isEqualTo("jdbc:h2:file:/data/a@b/playgate");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "jdbc:mysql://db/playgate", "postgresql://db/playgate"})
  void refusesOtherDatabases(String url) {
    assertThatThrownBy(() -> JdbcUrl.parse(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(expected: jdbc:h2:… or jdbc:postgresql:…)");
  }
}
