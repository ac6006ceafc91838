package tv.playgate.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a license server makes of an answer. It prints no token.
 *
 * @param status the HTTP status; 0 where there was no answer
 * @param problems what is wrong, a sentence each; empty where the answer is as it should be
 * @param granted whether the answer is proper and grants the license
 * @param error the number of a denial; empty where there is none
 * @param tokenUrl the token URL of a proper grant; null where there is none
 * @param shown the answer with its token URL cut off behind the path
 * @param whole the answer as it came
 */
public record ProbeResult(
    int status,
    List<String> problems,
    boolean granted,
    OptionalInt error,
    @Nullable String tokenUrl,
    String shown,
    String whole) {

  private static final String URL = "epTokenURL";

  public ProbeResult {
    problems = List.copyOf(problems);
  }

  /** No answer. */
  static ProbeResult none(String problem) {
    return new ProbeResult(0, List.of(problem), false, OptionalInt.empty(), null, "", "");
  }

  /** An answer that is no JSON object; nothing of it is shown, for nobody knows what it is. */
  static ProbeResult unreadable(int status, List<String> problems, String body) {
    String shown = "(" + body.length() + " characters)";
    return new ProbeResult(status, problems, false, OptionalInt.empty(), null, shown, body);
  }

  /** An answer that can be read. */
  static ProbeResult of(int status, List<String> problems, ObjectNode answer, String body) {
    boolean proper = problems.isEmpty();
    boolean granted = proper && answer.path("isAllowed").asBoolean();
    return new ProbeResult(
        status,
        problems,
        granted,
        answer.path("error").isInt() && !granted
            ? OptionalInt.of(answer.path("error").intValue())
            : OptionalInt.empty(),
        granted ? answer.path(URL).textValue() : null,
        redacted(answer),
        body);
  }

  private static String redacted(ObjectNode answer) {
    ObjectNode shown = answer.deepCopy();
    String url = shown.path(URL).asText("");
    int end = url.indexOf('?');
    if (end >= 0) {
      shown.put(URL, url.substring(0, end) + "?redacted");
    } else if (shown.has(URL) && !url.isEmpty()) {
      shown.put(URL, "redacted");
    }
    return shown.toString();
  }

  @Override
  public String toString() {
    return "ProbeResult(" + status + ", granted " + granted + ", " + error + ", " + problems + ")";
  }
}
