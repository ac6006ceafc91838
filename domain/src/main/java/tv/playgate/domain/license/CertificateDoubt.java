package tv.playgate.domain.license;

/** Why the owner of a certificate is not let in. */
public enum CertificateDoubt {
  /** No certificate was presented. */
  NONE_PRESENTED("nonePresented"),
  /** Its time has not come. */
  NOT_YET_VALID("notYetValid"),
  /** Its time is over. */
  EXPIRED("expired"),
  /** It is no certificate for TLS clients. */
  NOT_FOR_CLIENTS("notForClients"),
  /** None of the trusted authorities vouches for it. */
  NOT_VOUCHED_FOR("notVouchedFor"),
  /** Its issuer took it back. */
  REVOKED("revoked"),
  /** Whether it was taken back cannot be told: a revocation list is missing or out of date. */
  REVOCATION_UNKNOWN("revocationUnknown"),
  /** No license server is registered for it. */
  NOT_REGISTERED("notRegistered"),
  /** Several license servers recognise it, so none is meant. */
  AMBIGUOUS("ambiguous");

  private final String wireName;

  CertificateDoubt(String wireName) {
    this.wireName = wireName;
  }

  /** The stable name, as metrics and commands show it. */
  public String wireName() {
    return wireName;
  }
}
