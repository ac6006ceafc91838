package tv.playgate.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.domain.secret.Secret;

class ExpressPlayConfigTest {

  private static final Secret AUTHENTICATOR = Secret.of("1,hush");
  private static final ExpressPlayAddresses TEST = ExpressPlayEnvironment.TEST.addresses();
  private static final Set<String> HOSTS = Set.of("fp.example");

  @ParameterizedTest
  @CsvSource({
    "test, test.expressplay.com",
    "production-eu, service.expressplay.com",
    "production-cn, service.expressplay.cn"
  })
  void followsFromTheEnvironment(String name, String domain) {
    ExpressPlayConfig config =
        ExpressPlayConfig.of(ExpressPlayEnvironment.named(name).orElseThrow(), AUTHENTICATOR);

    assertThat(config.addresses())
        .isEqualTo(
            new ExpressPlayAddresses(
                URI.create("https://fp-gen." + domain + "/hms/fp/token"),
                URI.create("https://pr-gen." + domain + "/hms/pr/token"),
                URI.create("https://wv-gen." + domain + "/hms/wv/token"),
                URI.create("https://api." + domain + "/cmiapi/getrecord/")));
    assertThat(config.tokenUrlHosts())
        .containsExactlyInAnyOrder("fp." + domain, "wv." + domain, "pr." + domain);
    assertThat(config.deviceParameter()).isEqualTo("deviceid");
    assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void knowsNoOtherEnvironment() {
    assertThat(ExpressPlayEnvironment.named("staging")).isEmpty();
  }

  @Test
  void takesAnAddressThatIsGivenAsItStands() {
    URI given = URI.create("http://127.0.0.1:7/some/where/");

    assertThat(TEST.overriddenBy(null, null, null, null)).isEqualTo(TEST);
    assertThat(TEST.overriddenBy(given, null, null, null).fairplayTokenUrl()).isEqualTo(given);
    assertThat(TEST.overriddenBy(null, given, null, null).playreadyTokenUrl()).isEqualTo(given);
    assertThat(TEST.overriddenBy(null, null, given, null).widevineTokenUrl()).isEqualTo(given);
    assertThat(TEST.overriddenBy(null, null, null, given).recordUrl()).isEqualTo(given);
  }

  @Test
  void printsNoAuthenticator() {
    assertThat(ExpressPlayConfig.of(ExpressPlayEnvironment.TEST, AUTHENTICATOR).toString())
        .doesNotContain("hush");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://fp-gen.example/t", "https://fp-gen.example/t?a=b", "/t", "https://u@h/t"})
  void refusesAddressesThatCannotBeCalled(String address) {
    URI bad = URI.create(address);
    refuses("fairplayTokenUrl", () -> TEST.overriddenBy(bad, null, null, null));
    refuses("playreadyTokenUrl", () -> TEST.overriddenBy(null, bad, null, null));
    refuses("widevineTokenUrl", () -> TEST.overriddenBy(null, null, bad, null));
    refuses("recordUrl", () -> TEST.overriddenBy(null, null, null, bad));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a b", "1a", "device=", "device&", "cookie", "Cookie", "kid", "securityLevel"})
  void refusesADeviceParameterThatMeansSomethingElse(String name) {
    refuses("deviceParameter", () -> config(HOSTS, name, 1));
  }

  @Test
  void refusesWhatCannotWork() {
    refuses("tokenUrlHosts", () -> config(Set.of(), "deviceId", 1));
    refuses("tokenUrlHosts", () -> config(Set.of("https://fp.example"), "deviceId", 1));
    refuses("tokenUrlHosts", () -> config(Set.of("fp.example."), "deviceId", 1));
    refuses("timeout", () -> config(HOSTS, "deviceId", 0));
  }

  private static ExpressPlayConfig config(Set<String> hosts, String parameter, int seconds) {
    return new ExpressPlayConfig(
        AUTHENTICATOR, TEST, hosts, parameter, Duration.ofSeconds(seconds));
  }

  private static void refuses(String name, Runnable making) {
    assertThatThrownBy(making::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(name);
  }
}
