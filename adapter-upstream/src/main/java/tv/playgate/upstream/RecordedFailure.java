package tv.playgate.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells whether a record is one of a redemption that failed. The layout is not published, so any of
 * these counts, in whatever case and with or without underscores:
 *
 * <ul>
 *   <li>{@code success}, {@code succeeded} or {@code ok} that is false, or 0, or {@code "no"};
 *   <li>a member whose name has {@code error} in it, unless it is null, false, 0, empty, an empty
 *       object or list, {@code "none"}, {@code "no"} or {@code "ok"};
 *   <li>{@code status}, {@code result}, {@code outcome}, or a name that ends so, with a text that
 *       speaks of failure, or a number that is negative, or 400 to 599;
 *   <li>a documented error code at any depth.
 * </ul>
 *
 * <p>To take a good record for a failed one costs the viewer another try; a failed one for a good
 * one lets nobody in either, for two devices are none (D10).
 */
final class RecordedFailure {

  private static final Pattern GOOD = Pattern.compile("success|succeeded|ok");
  private static final Pattern STANDING = Pattern.compile(".*(?:status|result|outcome)");
  private static final Pattern NOTHING = Pattern.compile("|0|false|none|null|no|ok");
  private static final Pattern NO = Pattern.compile("0|false|no|none");
  private static final Pattern SPEAKS_OF_FAILURE =
      Pattern.compile(".*(?:fail|error|den(?:y|ied)|refus|reject|invalid|abort|unsuccess).*");
  private static final int FIRST_ERROR = 400;
  private static final int LAST_ERROR = 599;

  private RecordedFailure() {}

  static boolean in(JsonNode fields) {
    if (ExpressPlayError.codeIn(fields).isPresent()) {
      return true;
    }
    for (Map.Entry<String, JsonNode> field : fields.properties()) {
      if (isFailure(tidy(field.getKey()), field.getValue())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFailure(String name, JsonNode value) {
    if (GOOD.matcher(name).matches()) {
      return NO.matcher(text(value)).matches();
    }
    if (name.contains("error")) {
      return value.isContainerNode() ? !value.isEmpty() : !NOTHING.matcher(text(value)).matches();
    }
    return STANDING.matcher(name).matches() && isBad(value);
  }

  private static boolean isBad(JsonNode standing) {
    if (standing.canConvertToInt()) {
      int number = standing.intValue();
      return number < 0 || (number >= FIRST_ERROR && number <= LAST_ERROR);
    }
    return SPEAKS_OF_FAILURE.matcher(text(standing)).matches();
  }

  private static String tidy(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }

  private static String text(JsonNode value) {
    return value.isNull() ? "" : value.asText().strip().toLowerCase(Locale.ROOT);
  }
}
