package tv.playgate.domain.entitlement;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.license.ContentKind;

/** Which of the license flows a license server asks for (sees-expressplay §1). */
enum RequestType {
  TIME_BASED(1, false),
  REGISTRATION(2, true),
  DEVICE_BOUND(3, true);

  private final long number;
  private final boolean needsCookie;

  RequestType(long number, boolean needsCookie) {
    this.number = number;
    this.needsCookie = needsCookie;
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
    return needsCookie;
  }

  /**
   * Whether contents of that kind take this type; none is ever upgraded to another (decision D5).
   */
  boolean takenBy(ContentKind kind) {
    return switch (kind) {
      case TIME_BASED -> this == TIME_BASED;
    };
  }
}
