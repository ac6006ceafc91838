package tv.playgate.domain.device;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Map;
import tv.playgate.domain.identifier.IdentifierForm;

/**
 * What a device says of itself. Nothing is required and nothing is checked against the published
 * lists: real clients omit and misspell (pass-decisions §1.4).
 *
 * @param values a text for each attribute that the device speaks of; every one of them {@linkplain
 *     #fits fits}
 */
public record DeviceInfo(Map<DeviceAttribute, String> values) {

  /** The longest value, in UTF-16 characters. */
  public static final int MAX_LENGTH = 512;

  /** A device that said nothing. */
  public static final DeviceInfo UNKNOWN = new DeviceInfo(Map.of());

  /**
   * @throws IllegalArgumentException if a value does not {@linkplain #fits fit}
   */
  public DeviceInfo {
    values = Map.copyOf(values);
    values.forEach(DeviceInfo::require);
  }

  private static void require(DeviceAttribute attribute, String value) {
    if (!fits(value)) {
      throw new IllegalArgumentException(
          attribute.wireName()
              + ": expected 1 to "
              + MAX_LENGTH
              + " characters without control characters");
    }
  }

  /**
   * Whether a text can be a value: not blank, not longer than {@value #MAX_LENGTH}, and without
   * control characters and half surrogate pairs.
   */
  public static boolean fits(String text) {
    return !text.isBlank()
        && text.length() <= MAX_LENGTH
        && IdentifierForm.hasPlainCharacters(text);
  }

  /** What the device says of that; empty if nothing. */
  public String get(DeviceAttribute attribute) {
    return values.getOrDefault(attribute, "");
  }

  /** Whether the device says exactly that, in whatever case. */
  boolean says(DeviceAttribute attribute, String value) {
    return get(attribute).equalsIgnoreCase(value);
  }

  /** This device, and for what it does not speak of, what {@code extracted} says. */
  public DeviceInfo over(DeviceInfo extracted) {
    requireNonNull(extracted, "extracted");
    if (values.isEmpty() || extracted.values.isEmpty()) {
      return values.isEmpty() ? extracted : this;
    }
    Map<DeviceAttribute, String> merged = new EnumMap<>(extracted.values);
    merged.putAll(values);
    return new DeviceInfo(merged);
  }

  /** Names what is spoken of, and not what is said: addresses are personal. */
  @Override
  public String toString() {
    return "DeviceInfo(" + values.keySet() + ")";
  }
}
