package tv.playgate.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CustomerCookieTest {

  static String[] good() {
    return new String[] {
      "a",
      " ",
      "c7d1e0a49b3f4d5f8e6a1b2c3d4e5f60",
      "a".repeat(32),
      "ä".repeat(16),
      "€".repeat(10),
      "😀".repeat(8),
      "&?#%"
    };
  }

  /** 32 is a limit of bytes: what has 32 characters or fewer may still be too long. */
  static String[] bad() {
    return new String[] {
      "",
      "a".repeat(33),
      "ä".repeat(17),
      "€".repeat(11),
      "😀".repeat(8) + "a",
      "\n",
      "a\u0000b",
      "\u0085",
      "\ud83d",
      "\ude00\ud83d"
    };
  }

  @ParameterizedTest
  @MethodSource("good")
  void hasOneToThirtyTwoBytes(String text) {
    assertThat(CustomerCookie.parse(text)).hasValue(new CustomerCookie(text));
    assertThat(new CustomerCookie(text).value()).isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("bad")
  void hasNoOtherFormAndIsNotRepeated(String text) {
    assertThat(CustomerCookie.parse(text)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CustomerCookie(text))
        .withMessage("customer cookie: expected 1 to 32 bytes without control characters");
  }

  @Test
  void printsAsRedacted() {
    assertThat(new CustomerCookie("c7d1e0a4")).hasToString("CustomerCookie(redacted)");
  }
}
