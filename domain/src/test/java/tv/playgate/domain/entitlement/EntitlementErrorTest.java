package tv.playgate.domain.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EntitlementErrorTest {

  @Test
  void keepsTheNumbersThatPlayersSee() {
    assertThat(
            Arrays.stream(EntitlementError.values())
                .collect(Collectors.toMap(EntitlementError::name, EntitlementError::number)))
        .containsOnly(
            entry("UNKNOWN_CONTENT", 2001),
            entry("NOT_ENTITLED", 2002),
            entry("REQUEST_TYPE_NOT_ALLOWED", 2003),
            entry("UNKNOWN_REQUEST_TYPE", 2004),
            entry("INVALID_COOKIE", 2005),
            entry("DEVICE_NOT_REGISTERED", 2006),
            entry("AMBIGUOUS_DEVICE", 2007),
            entry("RECORD_SERVICE_FAILED", 2008),
            entry("TOKEN_SERVICE_REFUSED", 2009),
            entry("TOKEN_SERVICE_FAILED", 2010),
            entry("BAD_TOKEN_REPLY", 2011),
            entry("INVALID_GUID", 2012),
            entry("TEMPORARILY_UNDECIDED", 2013),
            entry("TOO_MANY_REQUESTS", 2014));
  }

  /** Players read 0 and 100 to 599 otherwise (sees-expressplay §3). */
  @Test
  void keepsClearOfTheNumbersThatPlayersReadOtherwise() {
    assertThat(EntitlementError.values())
        .extracting(EntitlementError::number)
        .allMatch(number -> number > 599)
        .doesNotHaveDuplicates();
  }
}
