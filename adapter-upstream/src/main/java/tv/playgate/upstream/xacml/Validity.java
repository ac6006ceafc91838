package tv.playgate.upstream.xacml;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When an assertion holds: its SAML conditions (SAML core §2.5).
 *
 * @param from the first instant; null if it always did
 * @param until the first instant at which it holds no more; null if it always will
 * @param once whether it must not be kept for another time
 */
record Validity(@Nullable Instant from, @Nullable Instant until, boolean once) {

  /** Nothing is said about it. */
  static final Validity UNSAID = new Validity(null, null, false);

  /** By how much the clocks of the two sides may differ. */
  static final Duration SKEW = Duration.ofSeconds(60);

  private static final Duration LONGEST = Duration.ofDays(3650);

  /** For whom and through whom it is meant: nothing that limits when it holds. */
  private static final Set<String> OF_NO_MATTER = Set.of("AudienceRestriction", "ProxyRestriction");

  /** Reads the {@code Conditions} that the cursor is at; one that is not known must not be met. */
  static Validity read(XmlCursor xml) throws BadReplyException {
    xml.requireNoAttributesBut("NotBefore", "NotOnOrAfter");
    Instant from = instant(xml.attribute("NotBefore"));
    Instant until = instant(xml.attribute("NotOnOrAfter"));
    boolean once = false;
    while (xml.nextChild()) {
      boolean oneTimeUse = xml.isAt(Names.SAML, "OneTimeUse");
      if (!oneTimeUse
          && !(xml.namespace().equals(Names.SAML) && OF_NO_MATTER.contains(xml.localName()))) {
        throw new BadReplyException(BadReply.CONDITION);
      }
      once |= oneTimeUse;
      xml.skip();
    }
    return new Validity(from, until, once);
  }

  private static @Nullable Instant instant(@Nullable String text) throws BadReplyException {
    if (text == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text.strip()).toInstant();
    } catch (DateTimeException unreadable) {
      throw new BadReplyException(BadReply.MALFORMED);
    }
  }

  /** Refuses what does not hold at that instant, give or take the {@link #SKEW}. */
  void requireAt(Instant at) throws BadReplyException {
    boolean tooEarly = from != null && from.isAfter(at.plus(SKEW));
    boolean tooLate = until != null && !until.isAfter(at.minus(SKEW));
    if (tooEarly || tooLate) {
      throw new BadReplyException(BadReply.OUT_OF_TIME);
    }
  }

  /** For how long it holds from that instant on, 3650 days at the most; null if nothing is said. */
  @Nullable Duration ttl(Instant at) {
    if (once) {
      return Duration.ZERO;
    }
    return until == null ? null : withinLimits(Duration.between(at, until));
  }

  /** The duration, cut to what an answer can have. */
  static Duration withinLimits(Duration ttl) {
    if (ttl.isNegative()) {
      return Duration.ZERO;
    }
    return ttl.compareTo(LONGEST) > 0 ? LONGEST : ttl;
  }
}
