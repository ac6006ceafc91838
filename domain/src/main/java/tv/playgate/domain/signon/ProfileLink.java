package tv.playgate.domain.signon;

import static java.util.Objects.requireNonNull;

import tv.playgate.domain.identifier.IdentifierForm;

/**
 * One name under which a viewer is known beyond one device and one application. A profile carries
 * the links of the sign-in that made it; a request carries those that were proved to us.
 *
 * @param kind who vouches for it
 * @param subject the viewer, as that party names him; compares case-sensitively
 */
public record ProfileLink(LinkKind kind, String subject) {

  /**
   * @throws IllegalArgumentException unless the subject {@linkplain IdentifierForm fits}
   */
  public ProfileLink {
    requireNonNull(kind, "kind");
    IdentifierForm.require("link subject", subject);
  }

  /** Says who vouches, and not for whom: a subject is personal. */
  @Override
  public String toString() {
    return "ProfileLink(" + kind + ")";
  }
}
