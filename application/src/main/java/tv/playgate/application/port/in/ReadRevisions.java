package tv.playgate.application.port.in;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.domain.configuration.Revision;
import tv.playgate.domain.configuration.RevisionRecord;

/** Who changed the configuration, when, why and what. */
public interface ReadRevisions {

  /** How many revisions one reading gives at the most. */
  int MAX_LIMIT = 1_000;

  /**
   * The history, the newest revision first. Completes on a thread of the store. Fails with {@link
   * IllegalArgumentException} if the limit is out of range, and otherwise only if a port failed.
   *
   * @param before only revisions before this one; null begins with the newest
   * @param limit how many at the most, 1 to {@value #MAX_LIMIT}
   */
  CompletionStage<List<RevisionRecord>> read(Call call, @Nullable Revision before, int limit);
}
