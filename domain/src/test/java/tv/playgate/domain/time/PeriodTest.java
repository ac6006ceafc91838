package tv.playgate.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PeriodTest {

  private static final Instant FROM = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant UNTIL = Instant.parse("2026-03-01T13:00:00Z");

  @Test
  void containsItsFirstInstantAndNotItsEnd() {
    Period period = new Period(FROM, UNTIL);
    assertThat(period.contains(FROM.minusMillis(1))).isFalse();
    assertThat(period.contains(FROM)).isTrue();
    assertThat(period.contains(UNTIL.minusMillis(1))).isTrue();
    assertThat(period.contains(UNTIL)).isFalse();
  }

  @Test
  void isCutToMilliseconds() {
    assertThat(new Period(FROM.plusNanos(999_999), UNTIL.plusNanos(1)))
        .isEqualTo(new Period(FROM, UNTIL));
    assertThat(Millis.cut(Instant.ofEpochSecond(0, -1))).isEqualTo(Instant.ofEpochMilli(-1));
  }

  @Test
  void lastsAtLeastAMillisecond() {
    assertThat(new Period(FROM, FROM.plusMillis(1)).contains(FROM)).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> new Period(FROM, FROM));
    assertThatIllegalArgumentException().isThrownBy(() -> new Period(FROM, FROM.plusNanos(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Period(UNTIL, FROM))
        .withMessage("until: " + FROM + " (expected: after " + UNTIL + ")");
  }

  @Test
  void alwaysHasTwoEnds() {
    assertThatNullPointerException().isThrownBy(() -> new Period(null, UNTIL));
    assertThatNullPointerException().isThrownBy(() -> new Period(FROM, null));
  }
}
