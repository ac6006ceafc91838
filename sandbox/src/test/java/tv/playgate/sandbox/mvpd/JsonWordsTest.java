package tv.playgate.sandbox.mvpd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class JsonWordsTest {

  @Test
  void saysEverythingThatJsonHasWordsFor() {
    assertThat(
            JsonWords.of(
                Verdict.deny("rated", "Ask your parents.")
                    .holdingFor(Duration.ofMinutes(1))
                    .obliging(Obligation.upgrade())
                    .obliging(Obligation.restrictPc())))
        .isEqualTo(
            "{\"decision\":\"Deny\",\"ttlSeconds\":60,\"reason\":\"rated\","
                + "\"details\":\"Ask your parents.\",\"cause\":\"parentalControls\"}");
  }

  @Test
  void saysNothingMoreThanItIsTold() {
    assertThat(JsonWords.of(Verdict.deny(null, null).obliging(Obligation.upgrade())))
        .isEqualTo("{\"decision\":\"Deny\"}");
    assertThat(JsonWords.of(Verdict.missing())).isEqualTo("{}");
  }
}
