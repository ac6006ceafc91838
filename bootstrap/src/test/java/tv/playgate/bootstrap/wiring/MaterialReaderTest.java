package tv.playgate.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.bootstrap.configuration.ConfigurationFile;
import tv.playgate.bootstrap.configuration.InvalidConfigurationException;
import tv.playgate.bootstrap.fixture.Installation;
import tv.playgate.upstream.ExpressPlayEnvironment;

class MaterialReaderTest {

  @TempDir private Path directory;
  private Installation installation;

  @BeforeEach
  void install() throws IOException {
    installation = Installation.in(directory);
  }

  private Materials read() {
    return readAt(installation.madeAt());
  }

  private Materials readAt(Instant now) {
    return MaterialReader.read(ConfigurationFile.read(installation.configuration(), Map.of()), now);
  }

  private List<String> problems() {
    return problemsAt(installation.madeAt());
  }

  private List<String> problemsAt(Instant now) {
    InvalidConfigurationException refused =
        catchThrowableOfType(InvalidConfigurationException.class, () -> readAt(now));
    assertThat(refused).as("something is wrong").isNotNull();
    return refused.problems();
  }

  @Test
  void readsAllOfAGoodInstallation() {
    Materials materials = read();
    assertThat(materials.adminToken().reveal()).isEqualTo(Installation.ADMIN_TOKEN);
    assertThat(materials.entitlementTls()).isNotNull();
    assertThat(materials.httpTls()).isNull();
    assertThat(materials.importCatalog()).isNotNull();
    assertThat(materials.expressplay()).isNotNull();
    assertThat(materials.expressplay().addresses())
        .isEqualTo(ExpressPlayEnvironment.TEST.addresses());
  }

  @Test
  void showsNoSecretInItsText() {
    assertThat(read().toString())
        .doesNotContain(
            Installation.ADMIN_TOKEN,
            Installation.MASTER_KEY,
            Installation.AUTHENTICATOR,
            Installation.CLIENT_SECRET);
  }

  @ParameterizedTest
  @CsvSource({
    "admin-token, admin.tokenFile",
    "tokens.pem, tokens.signingKeyFile",
    "master.key, keys.masterKeyFile",
    "authenticator, expressplay.customerAuthenticatorFile",
    "server.pem, mtls.certificate",
    "server.key, mtls.key",
    "ca.pem, mtls.clientCa",
    "catalog.json, catalog.importFile"
  })
  void namesTheKeyAndTheFileThatIsMissing(String file, String key) throws IOException {
    installation.without(file);
    assertThat(problems())
        .anySatisfy(p -> assertThat(p).startsWith(key + ": " + installation.file(file)));
  }

  @ParameterizedTest
  @CsvSource({
    "admin-token, admin.tokenFile",
    "tokens.pem, tokens.signingKeyFile",
    "master.key, keys.masterKeyFile",
    "server.pem, mtls.certificate",
    "server.key, mtls.key",
    "ca.pem, mtls.clientCa",
    "catalog.json, catalog.importFile"
  })
  void namesTheKeyOfAMalformedFileAndRepeatsNothingOfIt(String file, String key)
      throws IOException {
    installation.with(file, "hidden-in-the-file\nand-more-of-it\n");
    assertThat(problems())
        .anySatisfy(p -> assertThat(p).startsWith(key + ": "))
        .allSatisfy(p -> assertThat(p).doesNotContain("hidden-in-the-file", "more-of-it"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n \n"})
  void refusesAnEmptyTokenFile(String text) throws IOException {
    installation.with("admin-token", text);
    assertThat(problems())
        .containsExactly(
            "admin.tokenFile: " + installation.file("admin-token") + ": expected one line");
  }

  @Test
  void namesEverythingThatIsWrongAtOnce() throws IOException {
    installation
        .without("admin-token")
        .with("tokens.pem", "no key")
        .with("master.key", "c2hvcnQ=")
        .with("catalog.json", "{\"version\": 1, \"integrations\": [{\"mvpd\": \"M\"}]}")
        .without("server.key")
        .withLine("throttle: {trustedProxies: [\"10.0.0.0/33\"]}");
    assertThat(problems())
        .extracting(problem -> problem.substring(0, problem.indexOf(':')))
        .contains(
            "admin.tokenFile",
            "tokens.signingKeyFile",
            "keys.masterKeyFile",
            "throttle.trustedProxies",
            "mtls.key",
            "catalog.importFile");
  }

  @Test
  void namesEveryWrongKeyOfExpressPlayAtOnce() throws IOException {
    installation
        .without("authenticator")
        .withLine(
            "expressplay: {customerAuthenticatorFile: authenticator, timeout: PT2S,"
                + " fairplayTokenUrl: 'http://far.example/t', recordUrl: 'https://r.example/?a',"
                + " tokenUrlHosts: ['a b'], deviceParameter: cookie}");
    assertThat(keysOf(problems()))
        .containsExactly(
            "expressplay.customerAuthenticatorFile",
            "expressplay.fairplayTokenUrl",
            "expressplay.recordUrl",
            "expressplay.tokenUrlHosts",
            "expressplay.deviceParameter");
  }

  @Test
  void namesEveryWrongFileOfTheEntitlementDoorAtOnce() throws IOException {
    installation
        .without("server.pem")
        .without("server.key")
        .without("ca.pem")
        .withLine(
            "mtls: {certificate: server.pem, key: server.key, clientCa: [ca.pem, other.pem],"
                + " crl: [none.crl]}");
    assertThat(keysOf(problems()))
        .containsExactly(
            "mtls.certificate", "mtls.key", "mtls.clientCa", "mtls.clientCa", "mtls.crl");
  }

  private static List<String> keysOf(List<String> problems) {
    return problems.stream().map(problem -> problem.substring(0, problem.indexOf(':'))).toList();
  }

  @Test
  void refusesCertificatesThatAreNotValidNow() {
    assertThat(problemsAt(installation.madeAt().plus(Duration.ofDays(31))))
        .anySatisfy(p -> assertThat(p).startsWith("mtls.certificate: "))
        .anySatisfy(p -> assertThat(p).startsWith("mtls.clientCa: "));
  }

  @Test
  void refusesAKeyOfAnotherCertificate() throws IOException {
    installation.withLine("http: {tls: {certificate: server.pem, key: stranger.key}}");
    assertThat(problems()).singleElement().asString().startsWith("http.tls.key: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tokens: {signingKeyFile: tokens.pem, lifetime: PT0.5S} | tokens: lifetime
          tokens: {signingKeyFile: tokens.pem, lifetime: P366D}  | tokens: lifetime
          database: {url: "jdbc:h2:mem:x;USER=me;PASSWORD=hidden"} | database: database url
          expressplay: {customerAuthenticatorFile: authenticator, fairplayTokenUrl: "http://far.example/t"} | expressplay.fairplayTokenUrl:
          expressplay: {customerAuthenticatorFile: authenticator, recordUrl: "https://r.example/?a"} | expressplay.recordUrl:
          expressplay: {customerAuthenticatorFile: authenticator, deviceParameter: cookie} | expressplay.deviceParameter:
          expressplay: {customerAuthenticatorFile: authenticator, tokenUrlHosts: ["a b"]} | expressplay.tokenUrlHosts:
          expressplay: {customerAuthenticatorFile: authenticator, timeout: PT10.001S} | expressplay.timeout: PT10.001S (expected: at most PT10S
          database: {url: "jdbc:postgresql://usr:hidden@127.0.0.1:1/x"} | database: database url: has credentials
          database: {url: "jdbc:h2:tcp://127.0.0.1/x"} | database: database url: jdbc:h2:tcp: is not served
          database: {url: "jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'hidden'"} | database: database url: INIT is not served
          """)
  void refusesWhatARoomWouldRefuseAtItsOpening(String line, String problem) throws IOException {
    installation.withLine(line);
    assertThat(problems()).singleElement().asString().startsWith(problem).doesNotContain("hidden");
  }

  @Test
  void needsNothingForWhatIsLeftOut() throws IOException {
    installation.with(
        "playgate.yaml",
        """
        admin: {tokenFile: admin-token}
        tokens: {signingKeyFile: tokens.pem}
        keys: {masterKeyFile: master.key}
        """);
    for (String file : Set.of("server.pem", "ca.pem", "authenticator", "catalog.json")) {
      installation.without(file);
    }
    Materials materials = read();
    assertThat(materials.entitlementTls()).isNull();
    assertThat(materials.expressplay()).isNull();
    assertThat(materials.importCatalog()).isNull();
  }
}
