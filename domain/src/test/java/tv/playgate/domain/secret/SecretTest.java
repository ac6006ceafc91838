package tv.playgate.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SecretTest {

  @Test
  void isRevealedOnlyWhereSomebodyAsks() {
    Secret secret = Secret.of("hunter2-ä");
    assertThat(secret).hasToString("Secret(redacted)");
    assertThat(secret.reveal()).isEqualTo("hunter2-ä");
    assertThat(secret.revealBytes()).isEqualTo("hunter2-ä".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void isEqualByItsText() {
    assertThat(Secret.of("a"))
        .isEqualTo(Secret.of("a"))
        .hasSameHashCodeAs(Secret.of("a"))
        .isNotEqualTo(Secret.of("A"))
        .isNotEqualTo("a");
  }

  @Test
  void isNeverEmpty() {
    assertThat(Secret.of(" ").reveal()).isEqualTo(" ");
    assertThatIllegalArgumentException().isThrownBy(() -> Secret.of(""));
    assertThatNullPointerException().isThrownBy(() -> Secret.of(null));
  }

  @Test
  void keepsACopyOfItsWrappedFormAndGivesCopies() {
    byte[] bytes = {1, 2, 3};
    WrappedSecret wrapped = new WrappedSecret(bytes);
    bytes[0] = 9;
    wrapped.bytes()[1] = 9;
    assertThat(wrapped.bytes()).containsExactly(1, 2, 3);
  }

  @Test
  void isWrappedIntoSomethingThatPrintsNoByte() {
    WrappedSecret wrapped = new WrappedSecret(new byte[] {65, 66, 67});
    assertThat(wrapped)
        .hasToString("WrappedSecret(3 bytes)")
        .isEqualTo(new WrappedSecret(new byte[] {65, 66, 67}))
        .hasSameHashCodeAs(new WrappedSecret(new byte[] {65, 66, 67}))
        .isNotEqualTo(new WrappedSecret(new byte[] {65, 66, 68}));
    assertThatIllegalArgumentException().isThrownBy(() -> new WrappedSecret(new byte[0]));
  }
}
