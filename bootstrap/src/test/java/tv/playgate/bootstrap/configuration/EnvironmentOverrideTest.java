package tv.playgate.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.bootstrap.configuration.ConfigurationScene.LEAST;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tv.playgate.mtls.CertificateFiles;

class EnvironmentOverrideTest {

  @TempDir private Path directory;

  private ConfigurationScene scene(String text) throws IOException {
    return ConfigurationScene.of(directory, text);
  }

  static List<String> everyKey() {
    return EveryKey.NAMES;
  }

  /** Whatever the value means, it must change what is read, or be complained about by its key. */
  @ParameterizedTest
  @MethodSource("everyKey")
  void goesBeforeTheFileForEveryKey(String key) throws IOException {
    ConfigurationScene scene = scene(EveryKey.YAML);
    ConfigurationScene overridden = scene.with(Environment.nameOf(key), "another");
    List<String> problems = overridden.problems();
    if (problems.isEmpty()) {
      assertThat(overridden.read()).isNotEqualTo(scene.read());
    } else {
      assertThat(problems).allSatisfy(problem -> assertThat(problem).startsWith(key + ": "));
    }
  }

  @Test
  void writesEachWordOfAKeyInCapitals() {
    assertThat(Environment.nameOf("database.maximumPoolSize"))
        .isEqualTo("PLAYGATE_DATABASE_MAXIMUM_POOL_SIZE");
    assertThat(Environment.nameOf("http.tls.certificate"))
        .isEqualTo("PLAYGATE_HTTP_TLS_CERTIFICATE");
    assertThat(Environment.nameOf("decisionLog.mode")).isEqualTo("PLAYGATE_DECISION_LOG_MODE");
  }

  @Test
  void splitsListsAtCommas() throws IOException {
    assertThat(
            scene(LEAST)
                .with("PLAYGATE_THROTTLE_TRUSTED_PROXIES", "10.0.0.0/8, 192.168.0.1 ,")
                .read()
                .throttle()
                .trustedProxies())
        .containsExactly("10.0.0.0/8", "192.168.0.1");
    assertThat(
            scene(LEAST)
                .with("PLAYGATE_THROTTLE_TRUSTED_PROXIES", "")
                .read()
                .throttle()
                .trustedProxies())
        .isEmpty();
  }

  @Test
  void opensASectionThatTheFileDoesNotHave() throws IOException {
    PlaygateConfiguration configuration =
        scene(LEAST)
            .with("PLAYGATE_MTLS_CERTIFICATE", "c.pem")
            .with("PLAYGATE_MTLS_KEY", "/k.pem")
            .with("PLAYGATE_MTLS_CLIENT_CA", "a.pem,b.pem")
            .with("PLAYGATE_HTTP_TLS_CERTIFICATE", "h.pem")
            .with("PLAYGATE_HTTP_TLS_KEY", "h.key")
            .with("PLAYGATE_EXPRESSPLAY_CUSTOMER_AUTHENTICATOR_FILE", "f")
            .read();
    assertThat(configuration.mtls())
        .isEqualTo(
            new PlaygateConfiguration.Mtls(
                "127.0.0.1",
                8443,
                new CertificateFiles(directory.resolve("c.pem"), Path.of("/k.pem")),
                List.of(directory.resolve("a.pem"), directory.resolve("b.pem")),
                List.of()));
    assertThat(configuration.http().tls()).isNotNull();
    assertThat(configuration.expressplay()).isNotNull();
  }

  @Test
  void asksForTheRestOfASectionThatAnyOfItsKeysOpens() throws IOException {
    assertThat(scene(LEAST).with("PLAYGATE_EXPRESSPLAY_TIMEOUT", "PT1S").problems())
        .containsExactly("expressplay.customerAuthenticatorFile: is required");
    assertThat(scene(LEAST).with("PLAYGATE_MTLS_CRL", "x").problems())
        .contains("mtls.certificate: is required");
    assertThat(scene(LEAST).with("PLAYGATE_ADMIN_TLS_KEY", "x").problems())
        .containsExactly("admin.tls.certificate: is required");
  }

  @Test
  void standsInForAWholeFile() throws IOException {
    assertThat(
            scene("")
                .with("PLAYGATE_ADMIN_TOKEN_FILE", "admin-token")
                .with("PLAYGATE_TOKENS_SIGNING_KEY_FILE", "tokens.pem")
                .with("PLAYGATE_KEYS_MASTER_KEY_FILE", "master.key")
                .read())
        .isEqualTo(scene(LEAST).read());
  }

  @Test
  void ignoresVariablesOfOthers() throws IOException {
    assertThat(scene(LEAST).with("PLAYGATE_LOG_LEVEL", "DEBUG").with("HTTP_PORT", "x").read())
        .isEqualTo(scene(LEAST).read());
  }
}
