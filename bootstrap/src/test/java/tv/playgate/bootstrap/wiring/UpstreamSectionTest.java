package tv.playgate.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.bootstrap.configuration.ConfigurationFile;
import tv.playgate.bootstrap.configuration.InvalidConfigurationException;
import tv.playgate.bootstrap.fixture.Installation;
import tv.playgate.domain.upstream.ClientIdentityName;
import tv.playgate.upstream.OutboundProxy;

/** What the section {@code upstream} turns into. */
class UpstreamSectionTest {

  @TempDir private Path directory;
  private Installation installation;
  private Path identities;

  @BeforeEach
  void install() throws IOException {
    installation = Installation.in(directory);
    identities = Files.createDirectory(installation.file("identities"));
    for (String name : List.of("license-server.pem", "license-server.key")) {
      Files.copy(installation.file(name), identities.resolve(name));
    }
  }

  private Materials read(String section) throws IOException {
    installation.withLine("upstream: " + section);
    return MaterialReader.read(
        ConfigurationFile.read(installation.configuration(), Map.of()), installation.madeAt());
  }

  private List<String> problems(String section) {
    InvalidConfigurationException refused =
        catchThrowableOfType(InvalidConfigurationException.class, () -> read(section));
    assertThat(refused).as("something is wrong").isNotNull();
    return refused.problems();
  }

  @Test
  void namesIdentitiesTrustAndProxy() throws IOException {
    Materials materials =
        read(
            "{identityDirectory: identities, trust: [ca.pem],"
                + " proxy: 'http://proxy.example:3128', proxyExceptions: [mvpd.example]}");
    assertThat(materials.outbound().names())
        .containsExactly(new ClientIdentityName("license-server"));
    assertThat(materials.proxy())
        .isEqualTo(new OutboundProxy("proxy.example", 3128, Set.of("mvpd.example")));
  }

  @Test
  void mayBeLeftOut() throws IOException {
    Materials materials = read("{}");
    assertThat(materials.outbound().names()).isEmpty();
    assertThat(materials.proxy()).isNull();
  }

  @Test
  void namesEveryFileThatIsWrongUnderItsKey() throws IOException {
    Files.copy(
        installation.file("stranger.key"),
        identities.resolve("license-server.key"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(identities.resolve("other.pem"), "hidden-in-the-file");
    assertThat(problems("{identityDirectory: identities, trust: [ca.pem, none.pem]}"))
        .anySatisfy(p -> assertThat(p).startsWith("upstream.trust: " + directory))
        .anySatisfy(p -> assertThat(p).contains("identityDirectory: ", "does not belong"))
        .anySatisfy(p -> assertThat(p).contains("identityDirectory: ", "other.pem"))
        .allSatisfy(p -> assertThat(p).doesNotContain("hidden-in-the-file"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://proxy.example:3128",
        "http://proxy.example",
        "http://me:hidden@proxy.example:3128",
        "http://proxy.example:3128/path",
        "http://proxy.example:70000",
        "proxy.example:3128"
      })
  void refusesWhatIsNoProxyAndRepeatsNothingOfIt(String proxy) {
    assertThat(problems("{proxy: '" + proxy + "'}"))
        .singleElement()
        .asString()
        .startsWith("upstream.proxy: ")
        .doesNotContain("hidden");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://mvpd.example", "mvpd.example:443", "a b", "*"})
  void refusesExceptionsThatAreNoHosts(String exception) {
    assertThat(problems("{proxyExceptions: ['" + exception + "']}"))
        .containsExactly("upstream.proxyExceptions: expected hosts as they stand in addresses");
  }
}
