package tv.playgate.domain.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n", "\r", "\t", "\0", "\u001b", "\u007f", "\u0085", "\u200b", "\u2028", "\u2029",
        "\u202e", "\u2066", "\ufeff", "\ud800", "\udc00", "\ue000", "\uffff"
      })
  void putsAQuestionMarkForWhatCouldSteerATerminalOrALog(String evil) {
    assertThat(PrintableText.of("a" + evil + "b")).isEqualTo("a?b");
  }

  @Test
  void leavesTheTextsOfAllTonguesAlone() {
    String text = "CN=drm-1,O=Größe 映画 🎬 ~";

    assertThat(PrintableText.of(text)).isEqualTo(text);
  }

  @Test
  void cutsWhatIsLong() {
    assertThat(PrintableText.of("abcdef", 3)).isEqualTo("abc…");
    assertThat(PrintableText.of("abc", 3)).isEqualTo("abc");
    assertThat(PrintableText.of("ab🎬", 3)).isEqualTo("ab?…");
  }
}
