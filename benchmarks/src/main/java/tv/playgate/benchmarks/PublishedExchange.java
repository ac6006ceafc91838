package tv.playgate.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The published request and its answer: permit, permit, deny. The files are the ones that the
 * script {@code compare} sends and expects, so that every contender does the same work.
 */
final class PublishedExchange {

  static final String PATH = "/api/v2/REF30/decisions/preauthorize/Cablevision";
  static final String CONTENT_TYPE = "application/json;charset=UTF-8";

  private PublishedExchange() {}

  static byte[] body() {
    return Resources.read("request.json").getBytes(StandardCharsets.UTF_8);
  }

  /** The published header value, which is broken JSON once decoded (pass-decisions §1.4). */
  static String deviceInfo() {
    return Resources.read("device-info.txt");
  }

  static String deviceIdentifier() {
    return Resources.read("device-identifier.txt");
  }

  /** The header fields of the request, with names in lower case. */
  static Map<String, String> headers(String token) {
    return Map.ofEntries(
        Map.entry("authorization", "Bearer " + token),
        Map.entry("content-type", "application/json"),
        Map.entry("ap-device-identifier", deviceIdentifier()),
        Map.entry("x-device-info", deviceInfo()));
  }

  /** What a decisions door answers, but for its trace id, which is made up here. */
  static byte[] answer() {
    return Resources.read("answer.json").getBytes(StandardCharsets.UTF_8);
  }
}
