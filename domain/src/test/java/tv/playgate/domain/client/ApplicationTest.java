package tv.playgate.domain.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://tv.example",
        "https://tv.example:8443/done?x=1",
        "https://www.tv.example/",
        "https://WWW.TV.Example/",
        "myapp://tv.example/done"
      })
  void ownsItsDomainAndWhatIsBelowIt(URI redirect) {
    assertThat(application("tv.example", "other.example").owns(redirect)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://nottv.example/",
        "https://tv.example.attacker.example/",
        "https://tv.example@attacker.example/",
        "https://example/",
        "/tv.example",
        "mailto:me@tv.example"
      })
  void ownsNothingElse(URI redirect) {
    assertThat(application("tv.example").owns(redirect)).isFalse();
    assertThat(application().owns(redirect)).isFalse();
  }

  @Test
  void hasDomainsInLowerCase() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> application("TV.example"))
        .withMessage("domain: TV.example (expected: lower case)");
    assertThatIllegalArgumentException().isThrownBy(() -> application(" "));
  }

  private static Application application(String... domains) {
    return new Application(
        new ApplicationId("app-1"), "App", Set.of(), Set.of(), Set.of(domains), true);
  }
}
