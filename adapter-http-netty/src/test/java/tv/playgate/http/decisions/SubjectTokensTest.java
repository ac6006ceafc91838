package tv.playgate.http.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tv.playgate.domain.device.Platform;
import tv.playgate.domain.secret.Secret;

class SubjectTokensTest {

  private static final String FIRE_TV = "Adobe-Subject-Token";
  private static final String ROKU = "X-Roku-Reserved-Roku-Connect-Token";
  private static final SubjectTokens NONE = new SubjectTokens(null, null);

  @ParameterizedTest
  @EnumSource(Platform.class)
  void takesTheTokenThatFitsThePlatformOfTwo(Platform platform) {
    GivenHeaders both = GivenHeaders.of(ROKU, "roku", FIRE_TV, "fire");

    assertThat(SubjectTokens.of(both, platform).platform())
        .isEqualTo(Secret.of(platform == Platform.ROKU ? "roku" : "fire"));
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void takesTheOnlyUsableTokenOnEveryPlatform(Platform platform) {
    SubjectTokens roku = new SubjectTokens(Secret.of("roku"), null);
    SubjectTokens fire = new SubjectTokens(Secret.of("fire"), null);

    assertThat(SubjectTokens.of(GivenHeaders.of(ROKU, "roku"), platform)).isEqualTo(roku);
    assertThat(SubjectTokens.of(GivenHeaders.of(ROKU, "roku", FIRE_TV, "a b"), platform))
        .isEqualTo(roku);
    assertThat(SubjectTokens.of(GivenHeaders.of(ROKU, "", FIRE_TV, "fire"), platform))
        .isEqualTo(fire);
  }

  @Test
  void takesTheServiceTokenBesideIt() {
    assertThat(
            SubjectTokens.of(
                GivenHeaders.of("AD-Service-Token", "service", FIRE_TV, "fire"), Platform.FIRE_TV))
        .isEqualTo(new SubjectTokens(Secret.of("fire"), Secret.of("service")));
  }

  @Test
  void ignoresATokenThatCameTwice() {
    assertThat(SubjectTokens.of(GivenHeaders.of(FIRE_TV, "a", FIRE_TV, "a"), Platform.FIRE_TV))
        .isEqualTo(NONE);
    assertThat(SubjectTokens.of(GivenHeaders.of(), Platform.ROKU)).isEqualTo(NONE);
  }

  @Test
  void showsNoToken() {
    assertThat(SubjectTokens.of(GivenHeaders.of(FIRE_TV, "fire"), Platform.IOS).toString())
        .doesNotContain("fire");
  }
}
