package tv.playgate.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Checks an answer as a license server does before it believes it (sees-expressplay §3). */
final class ProbeChecks {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final Set<String> MEMBERS =
      Set.of("messageID", "version", "isAllowed", "epTokenURL", "error", "errorText");
  private static final String TOKEN = "ExpressPlayToken=";
  private static final int OK = 200;
  private static final int FIRST_STATUS = 100;
  private static final int LAST_STATUS = 599;

  private final ProbeQuestion question;
  private final List<String> problems = new ArrayList<>();

  private ProbeChecks(ProbeQuestion question) {
    this.question = question;
  }

  static ProbeResult of(ProbeQuestion question, int status, String contentType, String body) {
    return new ProbeChecks(question).result(status, contentType, body);
  }

  private ProbeResult result(int status, String contentType, String body) {
    expect(status == OK, "the status is " + status + " (expected: 200, for denials too)");
    String mediaType = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    expect(mediaType.equals("application/json"), "the content type is not application/json");
    try {
      JsonNode read = JSON.readTree(body);
      if (read instanceof ObjectNode answer) {
        members(answer);
        return ProbeResult.of(status, problems, answer, body);
      }
      problems.add(read.isMissingNode() ? "the body is no JSON" : "the body is no object");
    } catch (JsonProcessingException malformed) {
      problems.add("the body is no JSON, or it has a member twice");
    }
    return ProbeResult.unreadable(status, problems, body);
  }

  private void expect(boolean condition, String problem) {
    if (!condition) {
      problems.add(problem);
    }
  }

  private void members(ObjectNode answer) {
    answer
        .fieldNames()
        .forEachRemaining(name -> expect(MEMBERS.contains(name), "there is a member " + name));
    expect(
        question.messageId().equals(answer.path("messageID").textValue()),
        "the messageID is not that of the request, byte for byte");
    JsonNode version = answer.path("version");
    expect(
        version.isInt() && version.intValue() >= 1 && version.intValue() <= question.version(),
        "the version is no integer from 1 to that of the request, which is " + question.version());
    JsonNode allowed = answer.path("isAllowed");
    expect(allowed.isBoolean(), "isAllowed is neither true nor false");
    if (allowed.isBoolean() && allowed.booleanValue()) {
      grant(answer);
    } else if (allowed.isBoolean()) {
      denial(answer);
    }
  }

  private void grant(ObjectNode answer) {
    String url = answer.path("epTokenURL").asText("");
    expect(answer.path("epTokenURL").isTextual(), "epTokenURL is no text");
    expect(isTokenUrl(url), "epTokenURL is no absolute https URL with a token");
    expect(!answer.has("error"), "there is an error, though the license is granted");
    expect(!answer.has("errorText"), "there is an errorText, though the license is granted");
  }

  private static boolean isTokenUrl(String text) {
    try {
      URI url = new URI(text);
      String query = url.getRawQuery() == null ? "" : url.getRawQuery();
      return "https".equalsIgnoreCase(url.getScheme())
          && url.getHost() != null
          && Arrays.stream(query.split("&", -1))
              .anyMatch(pair -> pair.startsWith(TOKEN) && pair.length() > TOKEN.length());
    } catch (URISyntaxException malformed) {
      return false;
    }
  }

  private void denial(ObjectNode answer) {
    expect(
        "".equals(answer.path("epTokenURL").textValue()),
        "epTokenURL is not the empty text, though the license is denied");
    JsonNode error = answer.path("error");
    if (!error.isInt()) {
      problems.add("there is no error, or it is no integer, though the license is denied");
      return;
    }
    int number = error.intValue();
    expect(
        number != 0 && (number < FIRST_STATUS || number > LAST_STATUS),
        "the error is " + number + ", which players read as no answer or as an HTTP status");
    expect(
        !answer.has("errorText") || answer.path("errorText").isTextual(), "errorText is no text");
  }
}
