package tv.playgate.upstream.xacml;

/** A reply that is none; it never leaves this package, and has neither text nor stack trace. */
final class BadReplyException extends Exception {

  private final BadReply why;

  BadReplyException(BadReply why) {
    super(why.name(), null, false, false);
    this.why = why;
  }

  BadReply why() {
    return why;
  }
}
