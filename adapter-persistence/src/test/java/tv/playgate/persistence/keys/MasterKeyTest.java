package tv.playgate.persistence.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import tv.playgate.domain.secret.Secret;

class MasterKeyTest {

  private static final String BASE64 = Base64.getEncoder().encodeToString(new byte[32]);

  @Test
  void takesTheLineOfAFile() {
    assertThat(MasterKey.parse(Secret.of(BASE64 + "\n"))).isNotNull();
  }

  @Test
  void refusesAKeyOfAnotherLength() {
    Secret tooShort = Secret.of(Base64.getEncoder().encodeToString(new byte[16]));

    assertThatThrownBy(() -> MasterKey.parse(tooShort))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("master key: 16 bytes (expected: 32 in base64)");
  }

  @Test
  void refusesWhatIsNotBase64WithoutRepeatingIt() {
    assertThatThrownBy(() -> MasterKey.parse(Secret.of("#geheim#")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("master key: is not base64 (expected: 32 bytes in base64)")
        .hasNoCause();
  }

  @Test
  void printsAsItsId() {
    MasterKey key = MasterKey.parse(Secret.of(BASE64));

    // The first bytes of SHA-256 of 32 zero bytes.
    assertThat(key).hasToString("MasterKey(66687aadf862bd77)");
    assertThat(key.wrapping().toString()).doesNotContain(BASE64);
  }
}
