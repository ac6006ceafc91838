package tv.playgate.domain.session;

import static java.util.Objects.requireNonNull;

/**
 * A viewer session, with what was taken of it.
 *
 * @param session the session
 * @param licenses how many licenses were granted on its strength
 */
public record ViewerSessionUse(ViewerSession session, int licenses) {

  public ViewerSessionUse {
    requireNonNull(session, "session");
  }
}
