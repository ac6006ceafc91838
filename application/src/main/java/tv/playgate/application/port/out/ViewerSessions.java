package tv.playgate.application.port.out;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.domain.evaluation.ClaimLicense;
import tv.playgate.domain.evaluation.FindViewerSession;
import tv.playgate.domain.evaluation.LicenseClaim;
import tv.playgate.domain.session.ViewerSession;
import tv.playgate.domain.session.ViewerSessionId;
import tv.playgate.domain.session.ViewerSessionUse;

/**
 * Where viewer sessions are kept. They are state: no revision of the configuration touches them.
 * Answers are as fresh as the store itself, so that a revoked session ends everywhere at once.
 *
 * <p>Stages complete on a thread of the store. They fail with {@link UnavailableException}; those
 * of changes also with {@link ResultUnknownException}, and with {@link IllegalArgumentException}
 * for what no store can keep.
 */
public interface ViewerSessions {

  /**
   * Keeps a session of which no license is taken yet. Completes once it is durable. Fails with
   * {@link IllegalArgumentException} if there is one of that id or cookie.
   */
  CompletionStage<Void> open(Call call, ViewerSession session);

  /** The session behind a cookie. One that is over may be left out. */
  CompletionStage<Optional<ViewerSession>> find(Call call, FindViewerSession question);

  /**
   * Takes one license of a session, unless it has none left, is revoked or is over at the call's
   * instant. Of any number that come at once, no more get one than there are. Completes once it is
   * durable.
   */
  CompletionStage<LicenseClaim> claim(Call call, ClaimLicense question);

  /** The session of that id, with what was taken of it. One that is over may be left out. */
  CompletionStage<Optional<ViewerSessionUse>> show(Call call, ViewerSessionId id);

  /** Ends a session, and says whether there was one. Completes once it is durable. */
  CompletionStage<Boolean> revoke(Call call, ViewerSessionId id);
}
