package tv.playgate.http.admin;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.ReadRevisions;
import tv.playgate.domain.configuration.Revision;
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.exchange.HttpRequest;
import tv.playgate.http.routing.PathVariables;
import tv.playgate.http.wire.admin.AdminWriter;
import tv.playgate.http.wire.admin.InvalidRequestException;
import tv.playgate.http.wire.admin.Query;

/** {@code GET /admin/v1/revisions}: who changed what and why, the newest first. */
final class RevisionsEndpoint implements AdminEndpoint {

  private static final int USUAL_LIMIT = 100;

  /** Stands for a parameter that is not there. */
  private static final long NEWEST = -1;

  private final ReadRevisions revisions;

  RevisionsEndpoint(ReadRevisions revisions) {
    this.revisions = revisions;
  }

  @Override
  public CompletionStage<HttpAnswer> answer(Call call, HttpRequest request, PathVariables variables)
      throws InvalidRequestException {
    Query query = Query.read(request.target().query(), "before", "limit");
    long limit = query.number("limit", 1, ReadRevisions.MAX_LIMIT, USUAL_LIMIT);
    return revisions
        .read(call, before(query), Math.toIntExact(limit))
        .thenApply(history -> AdminAnswers.json(200, AdminWriter.revisions(history)));
  }

  private static @Nullable Revision before(Query query) throws InvalidRequestException {
    long before = query.number("before", 0, Long.MAX_VALUE, NEWEST);
    return before == NEWEST ? null : new Revision(before);
  }
}
