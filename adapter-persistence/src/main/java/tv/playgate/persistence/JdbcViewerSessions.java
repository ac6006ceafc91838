package tv.playgate.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.ViewerSessions;
import tv.playgate.domain.evaluation.ClaimLicense;
import tv.playgate.domain.evaluation.FindViewerSession;
import tv.playgate.domain.evaluation.LicenseClaim;
import tv.playgate.domain.session.ViewerSession;
import tv.playgate.domain.session.ViewerSessionId;
import tv.playgate.domain.session.ViewerSessionUse;

/**
 * Viewer sessions in their table, never remembered: a revoked one is gone at once. One statement
 * takes a license, so that those who come at once take one after the other.
 */
final class JdbcViewerSessions implements ViewerSessions {

  private final JdbcCalls calls;

  JdbcViewerSessions(JdbcCalls calls) {
    this.calls = calls;
  }

  @Override
  public CompletionStage<Void> open(Call call, ViewerSession session) {
    return calls
        .write(call, "open a viewer session", connection -> open(connection, session), () -> {})
        .thenAccept(opened -> {});
  }

  /** Of two who open one at once, the second finds the first one's row there and tries again. */
  private static boolean open(Connection connection, ViewerSession session) throws SQLException {
    if (ViewerSessionTable.isTaken(connection, session)) {
      throw new IllegalArgumentException(
          "viewer session: there is one of that id or that cookie already");
    }
    ViewerSessionTable.insert(connection, session);
    return true;
  }

  @Override
  public CompletionStage<Optional<ViewerSession>> find(Call call, FindViewerSession question) {
    return calls.read(
        call,
        "find a viewer session",
        connection ->
            ViewerSessionTable.find(connection, question.cookie()).map(ViewerSessionUse::session));
  }

  @Override
  public CompletionStage<LicenseClaim> claim(Call call, ClaimLicense question) {
    return calls.write(
        call,
        "claim of a license",
        connection -> claim(connection, question.session(), call.instant()),
        () -> {});
  }

  private static LicenseClaim claim(Connection connection, ViewerSessionId id, Instant now)
      throws SQLException {
    if (ViewerSessionTable.take(connection, id, now)) {
      return LicenseClaim.TAKEN;
    }
    return ViewerSessionTable.find(connection, id)
        .filter(use -> now.isBefore(use.session().validity().until()))
        .map(use -> LicenseClaim.USED_UP)
        .orElse(LicenseClaim.SESSION_GONE);
  }

  @Override
  public CompletionStage<Optional<ViewerSessionUse>> show(Call call, ViewerSessionId id) {
    return calls.read(
        call, "show a viewer session", connection -> ViewerSessionTable.find(connection, id));
  }

  @Override
  public CompletionStage<Boolean> revoke(Call call, ViewerSessionId id) {
    return calls.write(
        call,
        "revoke a viewer session",
        connection -> ViewerSessionTable.remove(connection, id),
        () -> {});
  }
}
