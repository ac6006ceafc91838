package tv.playgate.domain.evaluation;

import static java.util.Objects.requireNonNull;

import tv.playgate.domain.session.ViewerSessionId;

/** Does that viewer session have one more license? If so, it is taken by the answer. */
public record ClaimLicense(ViewerSessionId session) implements Question<LicenseClaim> {

  public ClaimLicense {
    requireNonNull(session, "session");
  }

  @Override
  public <R> R accept(Cases<R> cases) {
    return cases.claimLicense(this);
  }
}
