package tv.playgate.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
    return read("request.json").getBytes(StandardCharsets.UTF_8);
  }

  /** The published header value, which is broken JSON once decoded (pass-decisions §1.4). */
  static String deviceInfo() {
    return read("device-info.txt");
  }

  static String deviceIdentifier() {
    return read("device-identifier.txt");
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
    return read("answer.json").getBytes(StandardCharsets.UTF_8);
  }

  private static String read(String file) {
    try (InputStream in = PublishedExchange.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + ": is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read", e);
    }
  }
}
