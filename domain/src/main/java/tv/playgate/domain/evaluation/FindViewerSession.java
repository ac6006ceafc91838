package tv.playgate.domain.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import tv.playgate.domain.license.CookieHash;
import tv.playgate.domain.session.ViewerSession;

/** Which viewer session stands behind that cookie? Sessions that are over need not be found. */
public record FindViewerSession(CookieHash cookie) implements Question<Optional<ViewerSession>> {

  public FindViewerSession {
    requireNonNull(cookie, "cookie");
  }

  @Override
  public <R> R accept(Cases<R> cases) {
    return cases.findViewerSession(this);
  }
}
