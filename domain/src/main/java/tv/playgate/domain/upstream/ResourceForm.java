package tv.playgate.domain.upstream;

import java.util.Arrays;
import java.util.Optional;

/** As what an MVPD is told of a resource (pass-decisions §9.1). */
public enum ResourceForm {
  /** As it was requested, an MRSS document included. */
  AS_REQUESTED("asRequested"),
  /** The channel alone: the channel title of an MRSS document, and otherwise all of it. */
  CHANNEL("channel"),
  /** An MRSS document in any case: what is none is wrapped as the title of a channel. */
  MRSS("mrss"),
  /**
   * The parts of an MRSS document as attributes of their own, under the id of its item; what is
   * none goes as it was requested. XACML alone.
   */
  ATTRIBUTES("attributes");

  private final String wireName;

  ResourceForm(String wireName) {
    this.wireName = wireName;
  }

  /** The stable name that travels. */
  public String wireName() {
    return wireName;
  }

  /** The form of that name, if there is one. */
  public static Optional<ResourceForm> named(String wireName) {
    return Arrays.stream(values()).filter(f -> f.wireName.equals(wireName)).findFirst();
  }
}
