package tv.playgate.domain.license;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The terms of a license that only one DRM system knows, under the names that ExpressPlay gives
 * them (sees-expressplay §5.4 to §5.6).
 */
public enum DrmParameter {
  FP_EXTENSION(
      DrmSystem.FAIRPLAY, "fpExtension", "four letters, a comma and base64", Form.EXTENSION),

  RIGHTS_TYPE(DrmSystem.PLAYREADY, "rightsType", "BuyToOwn or Rental", Form.RIGHTS),
  RENTAL_PERIOD_END_TIME(
      DrmSystem.PLAYREADY,
      "rental.periodEndTime",
      "an instant such as 2026-04-14T12:01:10Z, or + and seconds",
      Form.TIME),
  RENTAL_PLAY_DURATION(DrmSystem.PLAYREADY, "rental.playDuration", "seconds", Form.SECONDS),
  ANALOG_VIDEO_OPL(DrmSystem.PLAYREADY, "analogVideoOPL", "0 to 999", Form.OUTPUT_LEVEL),
  COMPRESSED_DIGITAL_AUDIO_OPL(
      DrmSystem.PLAYREADY, "compressedDigitalAudioOPL", "0 to 999", Form.OUTPUT_LEVEL),
  COMPRESSED_DIGITAL_VIDEO_OPL(
      DrmSystem.PLAYREADY, "compressedDigitalVideoOPL", "0 to 999", Form.OUTPUT_LEVEL),
  UNCOMPRESSED_DIGITAL_AUDIO_OPL(
      DrmSystem.PLAYREADY, "uncompressedDigitalAudioOPL", "0 to 999", Form.OUTPUT_LEVEL),
  UNCOMPRESSED_DIGITAL_VIDEO_OPL(
      DrmSystem.PLAYREADY, "uncompressedDigitalVideoOPL", "0 to 999", Form.OUTPUT_LEVEL),
  UNKNOWN_OUTPUT_BEHAVIOR(
      DrmSystem.PLAYREADY,
      "unknownOutputBehavior",
      "Allow, Disallow or SDOnly",
      Form.UNKNOWN_OUTPUT),
  OUTPUT_CONTROL_FLAGS(
      DrmSystem.PLAYREADY, "outputControlFlags", "8 hexadecimal digits", Form.FLAGS),
  GENERAL_FLAGS(DrmSystem.PLAYREADY, "generalFlags", "8 hexadecimal digits", Form.FLAGS),
  EXTENSION_TYPE(DrmSystem.PLAYREADY, "extensionType", "four letters", Form.FOUR_LETTERS),
  EXTENSION_PAYLOAD(DrmSystem.PLAYREADY, "extensionPayload", "base64", Form.BASE64),
  MIN_CERT_SECURITY_LEVEL(DrmSystem.PLAYREADY, "minCertSecurityLevel", "an integer", Form.SECONDS),
  ALG_ID(DrmSystem.PLAYREADY, "algId", "aesctr or aescbc", Form.ALGORITHM),

  SECURITY_LEVEL(DrmSystem.WIDEVINE, "securityLevel", "1 to 5", Form.ONE_TO_FIVE),
  HDCP_OUTPUT_CONTROL(DrmSystem.WIDEVINE, "hdcpOutputControl", "0 to 5", Form.ZERO_TO_FIVE),
  LICENSE_DURATION(DrmSystem.WIDEVINE, "licenseDuration", "seconds", Form.SECONDS),
  PLAYBACK_DURATION(DrmSystem.WIDEVINE, "playbackDuration", "seconds", Form.SECONDS),
  TRACK_TYPE(DrmSystem.WIDEVINE, "trackType", "0 to 4", Form.ZERO_TO_FOUR),
  WV_EXTENSION(
      DrmSystem.WIDEVINE, "wvExtension", "four letters, a comma and base64", Form.EXTENSION);

  private final DrmSystem drm;
  private final String wireName;
  private final String expected;
  private final Form form;

  DrmParameter(DrmSystem drm, String wireName, String expected, Form form) {
    this.drm = drm;
    this.wireName = wireName;
    this.expected = expected;
    this.form = form;
  }

  /** The DRM system that knows it. */
  public DrmSystem drm() {
    return drm;
  }

  /** The name in the catalog and at ExpressPlay; case counts. */
  public String wireName() {
    return wireName;
  }

  /** The parameter of that name, if that DRM system knows one. */
  public static Optional<DrmParameter> named(DrmSystem drm, String wireName) {
    return Arrays.stream(values())
        .filter(p -> p.drm == drm && p.wireName.equals(wireName))
        .findFirst();
  }

  /** The value, if it has the parameter's form. */
  String require(String value) {
    if (!form.pattern.matcher(value).matches()) {
      throw new IllegalArgumentException(wireName + ": expected " + expected);
    }
    return value;
  }

  /** What a value looks like. */
  private enum Form {
    RIGHTS("BuyToOwn|Rental"),
    TIME("\\+[1-9][0-9]{0,8}|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z"),
    SECONDS("0|[1-9][0-9]{0,9}"),
    OUTPUT_LEVEL("0|[1-9][0-9]{0,2}"),
    UNKNOWN_OUTPUT("Allow|Disallow|SDOnly"),
    FLAGS("[0-9a-fA-F]{8}"),
    FOUR_LETTERS("[A-Za-z]{4}"),
    BASE64("[A-Za-z0-9+/]{1,4096}={0,2}"),
    EXTENSION("[A-Za-z]{4},[A-Za-z0-9+/]{1,4096}={0,2}"),
    ALGORITHM("aesctr|aescbc"),
    ONE_TO_FIVE("[1-5]"),
    ZERO_TO_FIVE("[0-5]"),
    ZERO_TO_FOUR("[0-4]");

    private final Pattern pattern;

    Form(String pattern) {
      this.pattern = Pattern.compile(pattern);
    }
  }
}
