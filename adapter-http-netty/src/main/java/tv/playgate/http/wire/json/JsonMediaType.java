package tv.playgate.http.wire.json;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The content type of JSON: {@code application/json}, alone or with {@code charset=utf-8}. */
public final class JsonMediaType {

  /** What nearly everybody sends; a pattern costs ten times as much. */
  private static final String USUAL = "application/json";

  private static final Pattern FORM =
      Pattern.compile(
          "application/json\\s*+(;\\s*+charset\\s*+=\\s*+\"?utf-?8\"?\\s*+)?;?\\s*+",
          Pattern.CASE_INSENSITIVE);

  private JsonMediaType() {}

  /** Whether the value of a {@code Content-Type} header means JSON. */
  public static boolean fits(@Nullable String contentType) {
    return USUAL.equals(contentType)
        || (contentType != null && FORM.matcher(contentType).matches());
  }
}
