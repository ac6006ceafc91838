package tv.playgate.domain.viewer;

import tv.playgate.domain.identifier.IdentifierForm;

/** The analytics id of a visitor (ECID), opaque; it bears on no decision (pass-decisions §1.2). */
public record VisitorId(String value) {

  /**
   * @throws IllegalArgumentException unless it {@linkplain IdentifierForm fits}
   */
  public VisitorId {
    IdentifierForm.require("visitor", value);
  }

  /** Names nobody: it is personal. */
  @Override
  public String toString() {
    return "VisitorId(redacted)";
  }
}
