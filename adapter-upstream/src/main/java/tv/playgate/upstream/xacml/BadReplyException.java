package tv.playgate.upstream.xacml;

/** A reply that is none; it never leaves this package, and has neither text nor stack trace. */
final class BadReplyException extends Exception {

  private final BadReply why;

  BadReplyException(BadReply why) {
    super(why.name(), null, false, false);
    this.why = why;
  }

  /** Refuses what makes no sense where it stands. */
  static void throwIf(boolean senseless) throws BadReplyException {
    if (senseless) {
      throw new BadReplyException(BadReply.MALFORMED);
    }
  }

  BadReply why() {
    return why;
  }
}
