package tv.playgate.sandbox;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What all token endpoints check (sees-expressplay §5.3). */
final class CommonChecks {

  static final Pattern HEX_32 = Pattern.compile("[0-9a-fA-F]{32}");
  static final Pattern SECONDS = Pattern.compile("[0-9]{1,10}");
  static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]+={0,2}");
  static final Pattern EXTENSION = Pattern.compile("[A-Za-z]{4},[A-Za-z0-9+/]+={0,2}");

  private static final Pattern RELATIVE = Pattern.compile("\\+[1-9][0-9]{0,8}");
  private static final Pattern ERROR_FORMAT = Pattern.compile("html|json");
  private static final Pattern WRAPPED_KEY = Pattern.compile("[0-9a-fA-F]{48}");
  private static final long LONGEST_SECONDS = 30L * 24 * 60 * 60;
  private static final int MAX_COOKIE = 32;
  private static final int MAX_KEY_NAME = 64;

  private CommonChecks() {}

  /** Whether it is an authenticator of this environment, and the answer's form. */
  static OptionalInt caller(FormParameters form, String customerAuthenticator) {
    return new ErrorCodes()
        .when(form.lacks("customerAuthenticator"), -2017)
        .when(!customerAuthenticator.equals(form.text("customerAuthenticator")), -2018)
        .whenWrong(form, "errorFormat", ERROR_FORMAT, -3004)
        .first();
  }

  /** The content key itself, or a kek and what it opens (D14). */
  static OptionalInt keys(FormParameters form, boolean needsKeyId, KeyStorage storage) {
    boolean wrapped = !form.lacks("kek");
    boolean both = wrapped && !form.lacks("contentKey");
    ErrorCodes codes =
        new ErrorCodes()
            .when(form.lacks("kid") && (needsKeyId || (wrapped && form.lacks("ek"))), -4018);
    keyId(form, codes);
    codes
        .when(form.isWrong("kek", HEX_32) || form.isWrong("ek", WRAPPED_KEY), -4024)
        .when(!form.lacks("kid") && !form.lacks("ek") && wrapped, -4024)
        .when((!wrapped || both) && !form.matches("contentKey", HEX_32), -2027);
    if (wrapped && form.lacks("ek") && codes.first().isEmpty()) {
      codes
          .when(!storage.knows(form.text("kid")), -4019)
          .when(!storage.opens(form.text("kid"), form.text("kek")), -4024)
          .when(both && !storage.holds(form.text("kid"), form.text("contentKey")), -2005);
    }
    return codes.first();
  }

  private static void keyId(FormParameters form, ErrorCodes codes) {
    String kid = form.text("kid");
    if (kid.startsWith("^")) {
      codes.when(kid.length() < 2 || kid.length() > MAX_KEY_NAME + 1, -4021);
    } else {
      codes.whenWrong(form, "kid", HEX_32, -4020);
    }
  }

  /** What every token may promise. */
  static OptionalInt terms(FormParameters form) {
    String expiration = form.text("expirationTime");
    return new ErrorCodes()
        .when(!expiration.isEmpty() && !isTime(expiration), -2002)
        .when(form.text("cookie").length() > MAX_COOKIE, -2033)
        .first();
  }

  /** Whether it is an instant, or seconds from now, 30 days at the most. */
  static boolean isTime(String text) {
    if (RELATIVE.matcher(text).matches()) {
      return Long.parseLong(text.substring(1)) <= LONGEST_SECONDS;
    }
    try {
      return text.endsWith("Z") && Instant.parse(text).isAfter(Instant.EPOCH);
    } catch (DateTimeParseException malformed) {
      return false;
    }
  }
}
