package tv.playgate.domain.entitlement;

/**
 * Why a license is refused, with the number that reaches the player. The numbers are Playgate's own
 * and keep clear of 0 and 100 to 599, which players read otherwise (sees-expressplay §3).
 */
public enum EntitlementError {
  UNKNOWN_CONTENT(2001),
  NOT_ENTITLED(2002),
  REQUEST_TYPE_NOT_ALLOWED(2003),
  UNKNOWN_REQUEST_TYPE(2004),
  INVALID_COOKIE(2005),
  /** The device registered just now, or never did; asking again may help. */
  DEVICE_NOT_REGISTERED(2006),
  AMBIGUOUS_DEVICE(2007),
  /** The record service did not say; asking again may help. */
  RECORD_SERVICE_FAILED(2008),
  TOKEN_SERVICE_REFUSED(2009),
  /** The token service did not answer; asking again may help. */
  TOKEN_SERVICE_FAILED(2010),
  BAD_TOKEN_REPLY(2011),
  INVALID_GUID(2012),
  /** Playgate itself, or an MVPD, could not decide; asking again may help. */
  TEMPORARILY_UNDECIDED(2013),
  /** The license server asks more often than it may; asking later may help. */
  TOO_MANY_REQUESTS(2014);

  private final int number;

  EntitlementError(int number) {
    this.number = number;
  }

  /** The number that travels. */
  public int number() {
    return number;
  }
}
