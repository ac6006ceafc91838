package tv.playgate.domain.license;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where a license server asks in another way than the published pages lead to expect; named by what
 * it does when it is on (sees-expressplay §7).
 */
public enum SeesSwitch {
  /** GUIDs may stand in braces, or come without hyphens (decision D3). */
  LENIENT_GUIDS("lenientGuids"),
  /**
   * Every content takes a registration, not only those of that kind (decision D21). The token of a
   * registration is bound to no device, whatever the content's kind.
   */
  REGISTRATION_ON_EVERY_CONTENT("registrationOnEveryContent");

  private final String wireName;

  SeesSwitch(String wireName) {
    this.wireName = wireName;
  }

  /** The name in the catalog. */
  public String wireName() {
    return wireName;
  }

  /** The switch of that name, if there is one. */
  public static Optional<SeesSwitch> named(String wireName) {
    return Arrays.stream(values()).filter(s -> s.wireName.equals(wireName)).findFirst();
  }
}
