package tv.playgate.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.domain.license.CustomerCookie;
import tv.playgate.domain.license.DrmDeviceId;

/** Which devices a reply of getrecord names (sees-expressplay §6). */
class RecordReplyTest {

  private static final CustomerCookie COOKIE = new CustomerCookie("Coo kie");

  @Test
  void namesEveryDeviceOfTheCookieOnce() {
    assertThat(
            devices(
                "["
                    + record("Coo kie", "a")
                    + ","
                    + record("Coo kie", "a")
                    + ","
                    + record("Coo kie", "b")
                    + "]"))
        .contains(Set.of(new DrmDeviceId("a"), new DrmDeviceId("b")));
    assertThat(devices("[]")).contains(Set.of());
  }

  @Test
  void readsAnObjectWithOneList() {
    assertThat(devices("{\"count\":1,\"events\":[" + record("Coo kie", "a") + "],\"x\":{}}"))
        .contains(Set.of(new DrmDeviceId("a")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no",
        "<html></html>",
        "null",
        "7",
        "\"[]\"",
        "{}",
        "{\"a\":[],\"b\":[]}",
        "{\"a\":{\"b\":[]}}",
        "{\"event_id\":1,\"cookie\":\"Coo kie\",\"device_id\":\"a\"}",
        "{\"errorCode\":-2018}",
        "[1]",
        "[[]]",
        "[null]",
        "[] []",
        "[{\"cookie\":\"Coo kie\",\"cookie\":\"x\"}]",
        "[{\"cookie\":\"Coo kie\"",
      })
  void readsNothingElse(String body) {
    assertThat(devices(body)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"coo kie", "Coo kie ", "Coo+kie", "Coo%20kie", "Coo kieX", "Coo ki", ""})
  void leavesOutOtherCookies(String cookie) {
    assertThat(devices("[" + record(cookie, "a") + "]")).contains(Set.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"cookie\":\"Coo kie\"}",
        "{\"cookie\":\"Coo kie\",\"device_id\":null}",
        "{\"cookie\":\"Coo kie\",\"device_id\":7}",
        "{\"cookie\":\"Coo kie\",\"device_id\":\"\"}",
        "{\"cookie\":\"Coo kie\",\"device_id\":\"a\\u0000b\"}",
        "{\"cookie\":\"Coo kie\",\"device_id\":\"a\\nb\"}",
        "{\"cookie\":[\"Coo kie\"],\"device_id\":\"a\"}",
        "{\"device_id\":\"a\"}",
        "{}",
      })
  void leavesOutRecordsWithoutADevice(String record) {
    assertThat(devices("[" + record + "," + record("Coo kie", "b") + "]"))
        .contains(Set.of(new DrmDeviceId("b")));
  }

  @Test
  void leavesOutDevicesThatAreTooLong() {
    String longest = "d".repeat(255);

    assertThat(devices("[" + record("Coo kie", longest) + "]"))
        .contains(Set.of(new DrmDeviceId(longest)));
    assertThat(devices("[" + record("Coo kie", longest + "d") + "]")).contains(Set.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"success\":false",
        "\"ok\":0",
        "\"error\":\"wrong device\"",
        "\"errorCode\":17",
        "\"error_code\":\"-4001\"",
        "\"last_error\":{\"a\":1}",
        "\"hasError\":true",
        "\"status\":\"FAILED\"",
        "\"status\":\"Access denied\"",
        "\"http_status\":403",
        "\"Result\":\"unsuccessful\"",
        "\"redemption_result\":-1",
        "\"outcome\":\"rejected\"",
        "\"detail\":{\"deep\":[-4001]}",
      })
  void leavesOutRecordsOfFailures(String sign) {
    assertThat(devices("[" + record("Coo kie", "a", sign) + "]")).contains(Set.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"success\":true",
        "\"ok\":\"yes\"",
        "\"error\":null",
        "\"error\":\"\"",
        "\"error\":\"none\"",
        "\"errors\":[]",
        "\"errorCode\":0",
        "\"error_code\":\"0\"",
        "\"status\":\"success\"",
        "\"status\":200",
        "\"status\":0",
        "\"result\":\"OK\"",
        "\"time\":\"2026-01-01T00:00:00Z\"",
        "\"price\":-4001.5",
      })
  void keepsRecordsOfSuccesses(String sign) {
    assertThat(devices("[" + record("Coo kie", "a", sign) + "]"))
        .contains(Set.of(new DrmDeviceId("a")));
  }

  @Test
  void believesNoReplyWithTooManyRecords() {
    assertThat(devices(many(RecordReply.MAX_RECORDS))).isPresent();
    assertThat(devices(many(RecordReply.MAX_RECORDS + 1))).isEmpty();
  }

  @Test
  void readsOtherNamesOfMembers() {
    RecordReply other = new RecordReply(new RecordFields("n", "c", "d"));

    assertThat(other.devices("[{\"n\":1,\"c\":\"Coo kie\",\"d\":\"a\"}]", COOKIE))
        .contains(Set.of(new DrmDeviceId("a")));
  }

  private static String many(int records) {
    return IntStream.range(0, records)
        .mapToObj(n -> record("other", "d" + n))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String record(String cookie, String device) {
    return record(cookie, device, "\"event_id\":1");
  }

  private static String record(String cookie, String device, String more) {
    return "{\"cookie\":\"" + cookie + "\",\"device_id\":\"" + device + "\"," + more + "}";
  }

  private static Optional<Set<DrmDeviceId>> devices(String body) {
    return new RecordReply(RecordFields.DEFAULT).devices(body, COOKIE);
  }
}
