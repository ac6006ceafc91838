package tv.playgate.upstream;

/** What one attempt at ExpressPlay came to, as it is counted. */
enum ServiceOutcome {
  /** There is a token URL to hand out. */
  ISSUED("issued"),
  /** There are records, or it is certain that there are none. */
  LISTED("listed"),
  /** Asking again would not help. */
  REFUSED("refused"),
  /** Nothing works until an operator does something. */
  ALARM("alarm"),
  /** Asking again may help. */
  UNAVAILABLE("unavailable"),
  /** The service answered with something that it should not. */
  BAD_REPLY("bad_reply"),
  /** Asking again might help, and was done. */
  RETRIED("retried"),
  /** The service was spared. */
  BREAKER_OPEN("breaker_open");

  private final String wireName;

  ServiceOutcome(String wireName) {
    this.wireName = wireName;
  }

  /** Whether the service did what it was asked. */
  boolean isGood() {
    return this == ISSUED || this == LISTED;
  }

  /** The name in metrics. */
  String wireName() {
    return wireName;
  }
}
