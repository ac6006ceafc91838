package tv.playgate.sandbox;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What one DRM system's token endpoint checks (sees-expressplay §5.4 to §5.6). */
enum DrmChecks {
  FAIRPLAY(false) {
    @Override
    OptionalInt own(FormParameters form, String deviceParameter) {
      return new ErrorCodes()
          .when(!form.matches("iv", CommonChecks.HEX_32), -6003)
          .whenWrong(form, "rentalDuration", CommonChecks.SECONDS, -6007)
          .whenWrong(form, "fpExtension", CommonChecks.EXTENSION, -6001)
          .whenWrong(form, "generalFlags", NO_FLAGS, -5003)
          .first();
    }
  },
  PLAYREADY(true) {
    @Override
    OptionalInt own(FormParameters form, String deviceParameter) {
      boolean rental = form.text("rightsType").equals("Rental");
      ErrorCodes codes =
          new ErrorCodes()
              .when(!form.lacks("kek") && !form.lacks("contentKey"), -5007)
              .when(form.lacks("rightsType"), -2020)
              .whenWrong(form, "rightsType", RIGHTS, -2021)
              .when(rental && !CommonChecks.isTime(form.text("rental.periodEndTime")), -2022)
              .whenWrong(form, "rental.playDuration", CommonChecks.SECONDS, -2025);
      OUTPUT_LEVELS.forEach(level -> codes.when(form.lacks(level), -5006));
      OUTPUT_LEVELS.forEach(level -> codes.whenWrong(form, level, OUTPUT_LEVEL, -2034));
      return codes
          .whenWrong(form, "unknownOutputBehavior", UNKNOWN_OUTPUT, -5001)
          .whenWrong(form, "outputControlFlags", FLAGS, -2040)
          .whenWrong(form, "generalFlags", FLAGS, -5003)
          .when(rental && !form.text("generalFlags").equals(PERSISTENT), -5003)
          .whenWrong(form, "extensionType", FOUR_LETTERS, -2036)
          .whenWrong(form, "extensionPayload", CommonChecks.BASE64, -2037)
          .whenWrong(form, deviceParameter, CommonChecks.HEX_32, -5004)
          .first();
    }
  },
  WIDEVINE(true) {
    @Override
    OptionalInt own(FormParameters form, String deviceParameter) {
      return new ErrorCodes()
          .when(form.lacks("securityLevel"), -7003)
          .whenWrong(form, "securityLevel", SECURITY_LEVEL, -7004)
          .when(form.lacks("hdcpOutputControl"), -7006)
          .whenWrong(form, "hdcpOutputControl", HDCP, -2034)
          .whenWrong(form, "licenseDuration", CommonChecks.SECONDS, -7007)
          .whenWrong(form, "wvExtension", CommonChecks.EXTENSION, -7009)
          .first();
    }
  };

  private static final Pattern NO_FLAGS = Pattern.compile("0000(?:0000)?");
  private static final Pattern FLAGS = Pattern.compile("[0-9a-fA-F]{8}");
  private static final Pattern RIGHTS = Pattern.compile("BuyToOwn|Rental");
  private static final Pattern OUTPUT_LEVEL = Pattern.compile("[0-9]{1,3}");
  private static final Pattern UNKNOWN_OUTPUT = Pattern.compile("Allow|Disallow|SDOnly");
  private static final Pattern FOUR_LETTERS = Pattern.compile("[A-Za-z]{4}");
  private static final Pattern SECURITY_LEVEL = Pattern.compile("[1-5]");
  private static final Pattern HDCP = Pattern.compile("[0-5]");
  private static final String PERSISTENT = "00000001";
  private static final List<String> OUTPUT_LEVELS =
      List.of(
          "analogVideoOPL",
          "compressedDigitalAudioOPL",
          "compressedDigitalVideoOPL",
          "uncompressedDigitalAudioOPL",
          "uncompressedDigitalVideoOPL");

  private final boolean needsKeyId;

  DrmChecks(boolean needsKeyId) {
    this.needsKeyId = needsKeyId;
  }

  boolean needsKeyId() {
    return needsKeyId;
  }

  /** The first error among what only this system knows. */
  abstract OptionalInt own(FormParameters form, String deviceParameter);

  static DrmChecks of(ExpressPlayEndpoint endpoint) {
    return switch (endpoint) {
      case FAIRPLAY -> FAIRPLAY;
      case PLAYREADY -> PLAYREADY;
      case WIDEVINE -> WIDEVINE;
      case RECORD -> throw new IllegalArgumentException("record: gives no tokens");
    };
  }
}
