package tv.playgate.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.domain.secret.Secret;

class PersistenceConfigTest {

  private static final String URL = "jdbc:h2:mem:x";

  @ParameterizedTest
  @ValueSource(ints = {0, 101, -1})
  void refusesAPoolThatIsTooSmallOrTooLarge(int size) {
    assertThatThrownBy(() -> new PersistenceConfig(URL, "sa", null, size))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maximumPoolSize: " + size + " (expected: 1 to 100)");
  }

  @Test
  void refusesAUrlThatIsNoneOfOurs() {
    assertThatThrownBy(() -> new PersistenceConfig("jdbc:x:y", "sa", null, 8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("database url: jdbc:x:y");
  }

  @Test
  void printsNoPassword() {
    assertThat(new PersistenceConfig(URL, "sa", Secret.of("hunter2"), 8).toString())
        .doesNotContain("hunter2");
  }
}
