package tv.playgate.domain.entitlement;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.license.ContentKind;

/** Which of the license flows a license server asks for (sees-expressplay §1). */
enum RequestType {
  TIME_BASED(1, ContentKind.TIME_BASED),
  REGISTRATION(2, ContentKind.REGISTRATION),
  DEVICE_BOUND(3, ContentKind.DEVICE_BOUND);

  private final long number;
  private final ContentKind kind;

  RequestType(long number, ContentKind kind) {
    this.number = number;
    this.kind = kind;
  }

  /** The type of that number; time based where there is none (decision D5). */
  static Optional<RequestType> of(@Nullable Long number) {
    if (number == null) {
      return Optional.of(TIME_BASED);
    }
    for (RequestType type : values()) {
      if (type.number == number) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  boolean needsCookie() {
    return this != TIME_BASED;
  }

  /**
   * Whether contents of that kind take this type; none is ever upgraded to another (decision D5).
   */
  boolean takenBy(ContentKind taken) {
    return kind == taken;
  }
}
