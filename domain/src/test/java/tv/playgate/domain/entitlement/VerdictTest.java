package tv.playgate.domain.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.domain.fixture.ContentFixture.ID;
import static tv.playgate.domain.fixture.ContentFixture.TOKEN_URL;

import org.junit.jupiter.api.Test;

class VerdictTest {

  private static final Verdict GRANTED =
      new Granted(ID, TOKEN_URL, Granted.Origin.CATALOG, Basis.NOTHING_REQUIRED);
  private static final Verdict REFUSED =
      new Refused(EntitlementError.UNKNOWN_CONTENT, "there is no content " + ID);

  @Test
  void isOneOfTwo() {
    assertThat(GRANTED.<String>fold(granted -> "granted", refused -> "refused"))
        .isEqualTo("granted");
    assertThat(REFUSED.<String>fold(granted -> "granted", refused -> "refused"))
        .isEqualTo("refused");
  }

  @Test
  void saysWhyAndNeverTellsTheUrl() {
    assertThat(GRANTED.describe())
        .isEqualTo("granted: content " + ID + ", token URL from CATALOG, which requires no viewer");
    assertThat(REFUSED.describe()).isEqualTo("refused: UNKNOWN_CONTENT, there is no content " + ID);
    assertThat(GRANTED.toString()).doesNotContain(TOKEN_URL.value());
  }
}
