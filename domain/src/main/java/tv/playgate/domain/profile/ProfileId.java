package tv.playgate.domain.profile;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A profile's own id, which outlives changes of what it says. */
public record ProfileId(UUID value) {

  public ProfileId {
    requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
