package tv.playgate.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.bootstrap.configuration.ConfigurationScene.LEAST;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedConfigurationTest {

  @TempDir private Path directory;

  private ConfigurationScene scene(String text) throws IOException {
    return ConfigurationScene.of(directory, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          htpp: {port: 1}                      | htpp: there is no such key
          http: {prot: 1}                      | http.prot: there is no such key
          http: {tls: {certificate: c, key: k, ca: x}} | http.tls.ca: there is no such key
          http: {port: many}                   | http.port: expected an integer from 0 to 65535
          http: {port: 8.5}                    | http.port: expected an integer from 0 to 65535
          http: {port: 65536}                  | http.port: expected an integer from 0 to 65535
          http: {port: -1}                     | http.port: expected an integer from 0 to 65535
          http: {port: [8080]}                 | http.port: expected one value
          http: 8080                           | http: expected keys and values
          http: {tls: yes}                     | http.tls: expected keys and values
          http: {tls: {certificate: c}}        | http.tls.key: is required
          mtls: {certificate: c, key: k}       | mtls.clientCa: is required: who vouches for license servers
          mtls: {certificate: c, key: k, clientCa: ca.pem} | mtls.clientCa: expected a list
          version: 2                           | version: expected 1
          database: {url: 'jdbc:mysql://x/y'}  | database.url: expected jdbc:h2: or jdbc:postgresql:
          database: {maximumPoolSize: 0}       | database.maximumPoolSize: expected an integer from 1 to 100
          throttle: {enabled: maybe}           | throttle.enabled: expected true or false
          throttle: {ratePerSecond: 0}         | throttle.ratePerSecond: expected an integer from 1 to 1000000
          throttle: {burst: -1}                | throttle.burst: expected an integer from 0 to 1000000
          throttle: {ratePerSecond: 1000001}   | throttle.ratePerSecond: expected an integer from 1 to 1000000
          throttle: {peerRatePerSecond: 0}     | throttle.peerRatePerSecond: expected an integer from 1 to 1000000
          throttle: {peerBurst: 1000001}       | throttle.peerBurst: expected an integer from 0 to 1000000
          throttle: {trustedProxies: [{a: b}]} | throttle.trustedProxies: expected a list of values
          throttle: {trustedProxies: [null]}   | throttle.trustedProxies: expected a list of values
          expressplay: {customerAuthenticatorFile: f, environment: moon} | expressplay.environment: expected test, production-eu or production-cn
          expressplay: {customerAuthenticatorFile: f, timeout: 2}    | expressplay.timeout: expected an ISO-8601 duration above zero, such as PT2S
          expressplay: {customerAuthenticatorFile: f, timeout: PT0S} | expressplay.timeout: expected an ISO-8601 duration above zero, such as PT2S
          expressplay: {customerAuthenticatorFile: f, fairplayTokenUrl: 'a b'} | expressplay.fairplayTokenUrl: expected an absolute address
          expressplay: {customerAuthenticatorFile: f, recordUrl: 'a b'} | expressplay.recordUrl: expected an absolute address
          expressplay: {customerAuthenticatorFile: f, deviceBinding: perhaps} | expressplay.deviceBinding: expected true or false
          expressplay: {timeout: PT1S}         | expressplay.customerAuthenticatorFile: is required
          decisionLog: {mode: loud}            | decisionLog.mode: expected durable, lossless, bounded or off
          decisionLog: {directory: "a\\0b"}    | decisionLog.directory: is no file name
          """)
  void namesTheKeyThatIsWrong(String line, String problem) throws IOException {
    assertThat(scene(LEAST + line + "\n").problems()).contains(problem);
  }

  @Test
  void saysOfATextWhereAListIsDueThatAloneAndNotThatItIsMissing() throws IOException {
    assertThat(scene(LEAST + "mtls: {certificate: c, key: k, clientCa: ca.pem}\n").problems())
        .containsExactly("mtls.clientCa: expected a list");
  }

  @Test
  void namesEverythingThatIsWrongAtOnce() throws IOException {
    assertThat(
            scene("http: {port: x, color: red}\nadmin: {host: 0.0.0.0}\nkeys: {masterKeyFile: m}\n")
                .problems())
        .containsExactly(
            "http.port: expected an integer from 0 to 65535",
            "http.color: there is no such key",
            "admin.tokenFile: is required",
            "admin.tls: is required, because host 0.0.0.0 is not loopback",
            "tokens.signingKeyFile: is required");
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "127.8.9.1, true",
    "localhost, true",
    "'::1', true",
    "0.0.0.0, false",
    "'::', false",
    "10.0.0.1, false",
    "localhost.example, false",
    "127.0.0.1.example, false"
  })
  void asksForTlsWhereTheAdminAddressIsNotLoopback(String host, boolean loopback)
      throws IOException {
    String admin = LEAST.replace("{tokenFile", "{host: '" + host + "', tokenFile");
    assertThat(scene(admin).problems().isEmpty()).isEqualTo(loopback);
    assertThat(scene(admin.replace("n}", "n, tls: {certificate: c, key: k}}")).problems())
        .isEmpty();
  }

  @Test
  void saysWhereTheFileIsNoYaml() throws IOException {
    assertThat(scene("http:\n  port: [1\nadmin: {").problems())
        .singleElement()
        .asString()
        .startsWith(directory.resolve("playgate.yaml") + ": is neither YAML nor JSON")
        .contains(" at line ");
  }

  @Test
  void refusesAKeyThatStandsThereTwice() throws IOException {
    assertThat(scene(LEAST + "http: {port: 1}\nhttp: {port: 2}\n").problems())
        .singleElement()
        .asString()
        .contains("has a key twice");
    assertThat(scene(LEAST + "http: {port: 1, port: 2}\n").problems()).hasSize(1);
  }

  @Test
  void refusesASecondDocumentInTheFile() throws IOException {
    assertThat(scene(LEAST + "---\nhttp: {port: 1}\n").problems()).hasSize(1);
  }

  @Test
  void refusesWhatIsNoConfigurationAtAll() throws IOException {
    assertThat(scene("just words").problems()).contains("file: expected keys and values");
    assertThat(scene("[1, 2]").problems()).contains("file: expected keys and values");
  }

  @Test
  void refusesAFileThatCannotBeRead() throws IOException {
    Path absent = directory.resolve("absent.yaml");
    assertThat(new ConfigurationScene(absent, Map.of()).problems())
        .containsExactly(absent + ": cannot be read");
    Path latin = directory.resolve("latin.yaml");
    Files.write(latin, "http: {host: é}".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(new ConfigurationScene(latin, Map.of()).problems())
        .containsExactly(latin + ": cannot be read");
  }
}
