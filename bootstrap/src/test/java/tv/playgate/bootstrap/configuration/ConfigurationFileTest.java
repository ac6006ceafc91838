package tv.playgate.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.bootstrap.configuration.ConfigurationScene.LEAST;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.playgate.mtls.CertificateFiles;
import tv.playgate.upstream.ExpressPlayEnvironment;

class ConfigurationFileTest {

  @TempDir private Path directory;

  private ConfigurationScene scene(String text) throws IOException {
    return ConfigurationScene.of(directory, text);
  }

  private Path at(String name) {
    return directory.resolve(name);
  }

  @Test
  void takesTheDocumentedDefaultsForWhatIsLeftOut() throws IOException {
    assertThat(scene(LEAST).read())
        .isEqualTo(
            new PlaygateConfiguration(
                new PlaygateConfiguration.Http("127.0.0.1", 8080, null),
                null,
                new PlaygateConfiguration.Admin("127.0.0.1", 9090, at("admin-token"), null, null),
                new PlaygateConfiguration.Database(
                    "jdbc:h2:file:" + at("data/playgate"), "sa", null, 8),
                new PlaygateConfiguration.Tokens(
                    "playgate", at("tokens.pem"), Duration.ofHours(6), Duration.ofMinutes(7)),
                new PlaygateConfiguration.Throttle(
                    true, 1, 10, 1_000, 2_000, List.of("127.0.0.1/32")),
                null,
                new PlaygateConfiguration.Upstream(null, List.of(), null, List.of()),
                new PlaygateConfiguration.Keys(at("master.key")),
                new PlaygateConfiguration.DecisionLog(at("log"), "lossless"),
                new PlaygateConfiguration.Catalog(null)));
  }

  @Test
  void takesTheDocumentedDefaultsOfTheSectionsThatMayBeLeftOut() throws IOException {
    PlaygateConfiguration configuration =
        scene(
                LEAST
                    + """
                    mtls: {certificate: c.pem, key: k.pem, clientCa: [ca.pem]}
                    expressplay: {customerAuthenticatorFile: f}
                    """)
            .read();
    assertThat(configuration.mtls())
        .isEqualTo(
            new PlaygateConfiguration.Mtls(
                "127.0.0.1",
                8443,
                new CertificateFiles(at("c.pem"), at("k.pem")),
                List.of(at("ca.pem")),
                List.of()));
    assertThat(configuration.expressplay())
        .isEqualTo(
            new PlaygateConfiguration.ExpressPlay(
                ExpressPlayEnvironment.TEST,
                at("f"),
                new PlaygateConfiguration.ExpressPlayAddresses(null, null, null, null),
                List.of(),
                "deviceid",
                true,
                Duration.ofSeconds(2)));
  }

  @Test
  void readsEveryKey() throws IOException {
    assertThat(scene(EveryKey.YAML).read())
        .isEqualTo(
            new PlaygateConfiguration(
                new PlaygateConfiguration.Http(
                    "127.0.0.2", 1, new CertificateFiles(at("h.pem"), at("h.key"))),
                new PlaygateConfiguration.Mtls(
                    "0.0.0.0",
                    2,
                    new CertificateFiles(at("m.pem"), at("m.key")),
                    List.of(at("a.pem"), Path.of("/b.pem")),
                    List.of(at("r.pem"))),
                new PlaygateConfiguration.Admin(
                    "10.0.0.1",
                    3,
                    at("t"),
                    at("i"),
                    new CertificateFiles(at("a.pem"), at("a.key"))),
                new PlaygateConfiguration.Database(
                    "jdbc:postgresql://db/playgate", "u", at("p"), 9),
                new PlaygateConfiguration.Tokens(
                    "i", at("s.pem"), Duration.ofHours(1), Duration.ofMinutes(3)),
                new PlaygateConfiguration.Throttle(
                    false, 5, 7, 8, 9, List.of("10.0.0.0/8", "::1/128")),
                everyKeyOfExpressPlay(),
                new PlaygateConfiguration.Upstream(
                    at("ids"),
                    List.of(at("c.pem")),
                    URI.create("http://proxy.example:3128"),
                    List.of("m.example")),
                new PlaygateConfiguration.Keys(at("m")),
                new PlaygateConfiguration.DecisionLog(at("l"), "off"),
                new PlaygateConfiguration.Catalog(at("c.json"))));
  }

  private PlaygateConfiguration.ExpressPlay everyKeyOfExpressPlay() {
    return new PlaygateConfiguration.ExpressPlay(
        ExpressPlayEnvironment.PRODUCTION_EU,
        at("ca"),
        new PlaygateConfiguration.ExpressPlayAddresses(
            URI.create("https://f.example/t"),
            URI.create("https://p.example/t"),
            URI.create("https://w.example/t"),
            URI.create("https://r.example/r/")),
        List.of("f.example"),
        "device",
        false,
        Duration.ofSeconds(1));
  }

  @Test
  void readsJsonAsWell() throws IOException {
    String json =
        """
        {"admin": {"tokenFile": "t", "port": 1}, "tokens": {"signingKeyFile": "s"},
         "keys": {"masterKeyFile": "m"}}""";
    assertThat(scene(json).read().admin())
        .isEqualTo(new PlaygateConfiguration.Admin("127.0.0.1", 1, at("t"), null, null));
  }

  @Test
  void asksAnEmptyFileForWhatMustBeSaid() throws IOException {
    List<String> missing =
        List.of(
            "admin.tokenFile: is required",
            "tokens.signingKeyFile: is required",
            "keys.masterKeyFile: is required");
    assertThat(scene("").problems()).isEqualTo(missing);
    assertThat(scene("# only a comment\n").problems()).isEqualTo(missing);
  }

  @Test
  void takesASectionWithoutContentForOneThatIsLeftOut() throws IOException {
    assertThat(scene(LEAST + "mtls:\nhttp: {tls: null}\ncatalog:\n").read())
        .isEqualTo(scene(LEAST).read());
  }

  @Test
  void resolvesAnH2FileAgainstTheConfigurationAndKeepsItsSettings() throws IOException {
    assertThat(scene(LEAST + "database: {url: 'jdbc:h2:file:./x/../db;TRACE_LEVEL_FILE=0'}").read())
        .extracting(configuration -> configuration.database().url())
        .isEqualTo("jdbc:h2:file:" + at("db") + ";TRACE_LEVEL_FILE=0");
  }

  @Test
  void leavesOtherDatabaseUrlsAsTheyAre() throws IOException {
    for (String url :
        List.of(
            "jdbc:h2:mem:test", "jdbc:postgresql://db/playgate?ssl=true", "jdbc:h2:file:/abs")) {
      assertThat(scene(LEAST + "database: {url: '" + url + "'}").read().database().url())
          .isEqualTo(url);
    }
  }
}
