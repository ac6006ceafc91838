package tv.playgate.upstream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An error of ExpressPlay: a status other than 200 and, where the body has one, a documented code.
 * The layout of the body is not documented, so the first known code at any depth counts and nothing
 * else of it is kept (sees-expressplay §5.8, D16). A known code says more than the status.
 *
 * @param status of the reply
 * @param code empty where no known one was found
 */
record ExpressPlayError(int status, OptionalInt code) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int FIRST_SERVER_ERROR = 500;

  private static final Set<Integer> RETRYABLE = Set.of(-2030, -4019);
  private static final Set<Integer> ALARMS =
      Set.of(-2017, -2018, -2019, -2031, -6006, -6009, -7011);
  private static final Set<Integer> OTHERS =
      Set.of(
          -2002, -2003, -2005, -2008, -2020, -2021, -2022, -2023, -2025, -2027, -2033, -2034, -2035,
          -2036, -2037, -2040, -3004, -4001, -4010, -4018, -4020, -4021, -4022, -4024, -5001, -5002,
          -5003, -5004, -5005, -5006, -5007, -6001, -6002, -6003, -6004, -6005, -6007, -6008, -7002,
          -7003, -7004, -7006, -7007, -7008, -7009);

  /** Reads the error from what came back. */
  static ExpressPlayError in(int status, @Nullable String body) {
    return new ExpressPlayError(status, body == null ? OptionalInt.empty() : codeIn(body));
  }

  /** Whether asking again may help. */
  boolean mayPass() {
    return code.isPresent() ? RETRYABLE.contains(code.getAsInt()) : status >= FIRST_SERVER_ERROR;
  }

  /** Whether the service itself is out of order, and not what it was asked. */
  boolean isOutage() {
    return status >= FIRST_SERVER_ERROR && mayPass();
  }

  /** Whether every further request will fail too until an operator does something. */
  boolean needsAnOperator() {
    return code.isPresent() && ALARMS.contains(code.getAsInt());
  }

  private static OptionalInt codeIn(String body) {
    try {
      return codeIn(JSON.readTree(body));
    } catch (JsonProcessingException notJson) {
      return OptionalInt.empty();
    }
  }

  /** The first documented code at any depth. */
  static OptionalInt codeIn(JsonNode node) {
    if (node.isTextual() || node.canConvertToExactIntegral()) {
      int number = node.asInt();
      return known(number) ? OptionalInt.of(number) : OptionalInt.empty();
    }
    for (JsonNode child : node) {
      OptionalInt code = codeIn(child);
      if (code.isPresent()) {
        return code;
      }
    }
    return OptionalInt.empty();
  }

  /** Whether that number is a documented code. */
  static boolean known(int number) {
    return ALARMS.contains(number) || RETRYABLE.contains(number) || OTHERS.contains(number);
  }

  @Override
  public String toString() {
    return "status " + status + (code.isPresent() ? ", code " + code.getAsInt() : "");
  }
}
