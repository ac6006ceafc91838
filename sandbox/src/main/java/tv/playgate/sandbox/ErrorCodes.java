package tv.playgate.sandbox;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Checks that find the first documented error code of a request (sees-expressplay §5.8). */
final class ErrorCodes {

  static final OptionalInt NONE = OptionalInt.empty();

  private OptionalInt first = NONE;

  /** Notes the code if the condition holds and nothing was wrong before. */
  ErrorCodes when(boolean wrong, int code) {
    if (wrong && first.isEmpty()) {
      first = OptionalInt.of(code);
    }
    return this;
  }

  /** Notes the code if the parameter is there and has another form. */
  ErrorCodes whenWrong(FormParameters form, String name, Pattern pattern, int code) {
    return when(form.isWrong(name, pattern), code);
  }

  OptionalInt first() {
    return first;
  }
}
