package tv.playgate.domain.signon;

import java.util.Arrays;
import java.util.Optional;

/** Who vouches for the viewer of a profile link. */
public enum LinkKind {
  /** The platform: a Fire TV or Roku account (pass-decisions §6.1). */
  PLATFORM("platformSSO"),
  /** The programmer's own identity service (pass-decisions §6.2). */
  SERVICE_TOKEN("serviceTokenSSO");

  private final String wireName;

  LinkKind(String wireName) {
    this.wireName = wireName;
  }

  /** The name in the catalog, and the type of a profile that was found through such a link. */
  public String wireName() {
    return wireName;
  }

  /** The kind of that name, if there is one. */
  public static Optional<LinkKind> named(String wireName) {
    return Arrays.stream(values()).filter(k -> k.wireName.equals(wireName)).findFirst();
  }
}
