package tv.playgate.sandbox;

/** What comes of redeeming a token. */
public enum Redemption {
  /** The player has its license. */
  LICENSED,
  /** The token is bound to another device. */
  WRONG_DEVICE,
  /** The token's time is over. */
  EXPIRED,
  /** There is no such token. */
  UNKNOWN_TOKEN
}
