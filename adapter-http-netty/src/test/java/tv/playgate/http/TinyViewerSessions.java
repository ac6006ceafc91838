package tv.playgate.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.ViewerSessions;
import tv.playgate.domain.evaluation.ClaimLicense;
import tv.playgate.domain.evaluation.FindViewerSession;
import tv.playgate.domain.evaluation.LicenseClaim;
import tv.playgate.domain.session.ViewerSession;
import tv.playgate.domain.session.ViewerSessionId;
import tv.playgate.domain.session.ViewerSessionUse;

/** Viewer sessions that live as long as the test. Completes on the calling thread. */
final class TinyViewerSessions implements ViewerSessions {

  private final Map<ViewerSessionId, ViewerSessionUse> sessions = new LinkedHashMap<>();

  @Override
  public synchronized CompletionStage<Void> open(Call call, ViewerSession session) {
    sessions.put(session.id(), new ViewerSessionUse(session, 0));
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public synchronized CompletionStage<Optional<ViewerSession>> find(
      Call call, FindViewerSession question) {
    return CompletableFuture.completedFuture(
        sessions.values().stream()
            .map(ViewerSessionUse::session)
            .filter(session -> session.cookie().equals(question.cookie()))
            .findFirst());
  }

  @Override
  public synchronized CompletionStage<LicenseClaim> claim(Call call, ClaimLicense question) {
    ViewerSessionUse use = sessions.get(question.session());
    if (use == null || !use.session().validity().contains(call.instant())) {
      return CompletableFuture.completedFuture(LicenseClaim.SESSION_GONE);
    }
    if (use.licenses() >= use.session().maxLicenses()) {
      return CompletableFuture.completedFuture(LicenseClaim.USED_UP);
    }
    sessions.put(question.session(), new ViewerSessionUse(use.session(), use.licenses() + 1));
    return CompletableFuture.completedFuture(LicenseClaim.TAKEN);
  }

  @Override
  public synchronized CompletionStage<Optional<ViewerSessionUse>> show(
      Call call, ViewerSessionId id) {
    return CompletableFuture.completedFuture(Optional.ofNullable(sessions.get(id)));
  }

  @Override
  public synchronized CompletionStage<Boolean> revoke(Call call, ViewerSessionId id) {
    return CompletableFuture.completedFuture(sessions.remove(id) != null);
  }

  /** The only session that there is. */
  synchronized ViewerSession only() {
    if (sessions.size() != 1) {
      throw new AssertionError("there are " + sessions.size() + " sessions");
    }
    return sessions.values().iterator().next().session();
  }
}
