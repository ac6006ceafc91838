package tv.playgate.domain.license;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The terms of a license that only its DRM system knows (sees-expressplay §5.4 to §5.6). What
 * ExpressPlay asks for is there, and nothing that it would refuse for its form.
 *
 * @param drm which system
 * @param values a text for each parameter, in the order of {@link DrmParameter}
 */
public record DrmParameters(DrmSystem drm, Map<DrmParameter, String> values) {

  private static final String RENTAL = "Rental";

  /** ExpressPlay wants rentals to be persistent. */
  private static final String PERSISTENT = "00000001";

  private static final Map<DrmSystem, List<DrmParameter>> REQUIRED =
      Map.of(
          DrmSystem.FAIRPLAY,
          List.of(),
          DrmSystem.PLAYREADY,
          List.of(
              DrmParameter.RIGHTS_TYPE,
              DrmParameter.ANALOG_VIDEO_OPL,
              DrmParameter.COMPRESSED_DIGITAL_AUDIO_OPL,
              DrmParameter.COMPRESSED_DIGITAL_VIDEO_OPL,
              DrmParameter.UNCOMPRESSED_DIGITAL_AUDIO_OPL,
              DrmParameter.UNCOMPRESSED_DIGITAL_VIDEO_OPL),
          DrmSystem.WIDEVINE,
          List.of(DrmParameter.SECURITY_LEVEL, DrmParameter.HDCP_OUTPUT_CONTROL));

  /** FairPlay needs none. */
  public static final DrmParameters FAIRPLAY = new DrmParameters(DrmSystem.FAIRPLAY, Map.of());

  /**
   * @throws IllegalArgumentException if one has not its form, belongs to another system, is missing
   *     or does not go with the others; the message names it
   */
  public DrmParameters {
    requireNonNull(drm, "drm");
    EnumMap<DrmParameter, String> checked = new EnumMap<>(DrmParameter.class);
    values.forEach((parameter, value) -> checked.put(parameter, parameter.require(value)));
    for (DrmParameter parameter : checked.keySet()) {
      require(parameter.drm() == drm, parameter, "is none of " + drm.wireName());
    }
    for (DrmParameter parameter : requireNonNull(REQUIRED.get(drm), "required")) {
      require(checked.containsKey(parameter), parameter, "is required for " + drm.wireName());
    }
    requireGoTogether(checked);
    if (RENTAL.equals(checked.get(DrmParameter.RIGHTS_TYPE))) {
      checked.putIfAbsent(DrmParameter.GENERAL_FLAGS, PERSISTENT);
    }
    values = Collections.unmodifiableMap(checked);
  }

  private static void requireGoTogether(Map<DrmParameter, String> values) {
    boolean rental = RENTAL.equals(values.get(DrmParameter.RIGHTS_TYPE));
    require(
        rental == values.containsKey(DrmParameter.RENTAL_PERIOD_END_TIME),
        DrmParameter.RENTAL_PERIOD_END_TIME,
        "expected for Rental, and for nothing else");
    require(
        rental || !values.containsKey(DrmParameter.RENTAL_PLAY_DURATION),
        DrmParameter.RENTAL_PLAY_DURATION,
        "expected for Rental alone");
    require(
        values.containsKey(DrmParameter.EXTENSION_TYPE)
            == values.containsKey(DrmParameter.EXTENSION_PAYLOAD),
        DrmParameter.EXTENSION_PAYLOAD,
        "expected together with extensionType");
  }

  private static void require(boolean condition, DrmParameter parameter, String problem) {
    if (!condition) {
      throw new IllegalArgumentException(parameter.wireName() + ": " + problem);
    }
  }
}
