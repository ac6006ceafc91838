package tv.playgate.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tv.playgate.domain.secret.Secret;

class ExpressPlayConfigTest {

  private static final Secret AUTHENTICATOR = Secret.of("1,hush");

  @Test
  void followsFromTheEnvironment() {
    ExpressPlayConfig test = ExpressPlayConfig.of(ExpressPlayEnvironment.TEST, AUTHENTICATOR);

    assertThat(test.fairplayTokenUrl())
        .isEqualTo(URI.create("https://fp-gen.test.expressplay.com/hms/fp/token"));
    assertThat(test.tokenUrlHosts())
        .containsExactlyInAnyOrder(
            "fp.test.expressplay.com", "wv.test.expressplay.com", "pr.test.expressplay.com");
    assertThat(test.timeout()).isEqualTo(Duration.ofSeconds(2));
    assertThat(ExpressPlayEnvironment.named("production-cn").orElseThrow().fairplayTokenUrl())
        .isEqualTo(URI.create("https://fp-gen.service.expressplay.cn/hms/fp/token"));
    assertThat(ExpressPlayEnvironment.named("production-eu").orElseThrow().fairplayTokenUrl())
        .isEqualTo(URI.create("https://fp-gen.service.expressplay.com/hms/fp/token"));
    assertThat(ExpressPlayEnvironment.named("staging")).isEmpty();
  }

  @Test
  void printsNoAuthenticator() {
    assertThat(ExpressPlayConfig.of(ExpressPlayEnvironment.TEST, AUTHENTICATOR).toString())
        .doesNotContain("hush");
  }

  @Test
  void refusesWhatCannotWork() {
    refuses("fairplayTokenUrl", "http://fp-gen.example/token", Set.of("fp.example"), 1);
    refuses("fairplayTokenUrl", "https://fp-gen.example/token?a=b", Set.of("fp.example"), 1);
    refuses("tokenUrlHosts", "https://fp-gen.example/token", Set.of(), 1);
    refuses("tokenUrlHosts", "https://fp-gen.example/token", Set.of("https://fp.example"), 1);
    refuses("timeout", "https://fp-gen.example/token", Set.of("fp.example"), 0);
  }

  private static void refuses(String name, String url, Set<String> hosts, int seconds) {
    assertThatThrownBy(
            () ->
                new ExpressPlayConfig(
                    AUTHENTICATOR, URI.create(url), hosts, Duration.ofSeconds(seconds)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(name);
  }
}
