package tv.playgate.upstream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.evaluation.AskMvpd;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.resource.Resource;

/**
 * Answers of one MVPD that will do for a while, where questions say so (decision D22). The whole
 * question is the key, about one resource, with the sign-in that it stands on; whoever is asked,
 * and how, has a memory of its own. What failed is never remembered, and a permit no longer than
 * the MVPD gave it.
 */
final class RememberedAnswers {

  /** How many answers are remembered at the most. */
  static final int MOST = 100_000;

  private final Cache<AskMvpd, Kept> kept;

  /** Nothing is remembered yet. */
  RememberedAnswers() {
    this(Ticker.systemTicker());
  }

  /**
   * The same.
   *
   * @param time by which answers grow old
   */
  RememberedAnswers(Ticker time) {
    kept =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .ticker(time)
            .executor(Runnable::run)
            .expireAfter(Expiry.creating((AskMvpd question, Kept answer) -> answer.life()))
            .build();
  }

  /** What is known of the question, by resource. */
  Map<Resource, MvpdAnswer> known(AskMvpd question) {
    Map<Resource, MvpdAnswer> known = new LinkedHashMap<>();
    if (question.remembering() != null) {
      for (Resource resource : question.resources()) {
        Kept found = kept.getIfPresent(question.about(resource));
        if (found != null) {
          known.put(resource, found.answer());
        }
      }
    }
    return known;
  }

  /** Remembers what was answered just now. */
  void keep(AskMvpd question, Map<Resource, MvpdAnswer> answers) {
    AskMvpd.Remembering remembering = question.remembering();
    if (remembering != null) {
      answers.forEach((resource, answer) -> keep(question.about(resource), answer, remembering));
    }
  }

  private void keep(AskMvpd question, MvpdAnswer answer, AskMvpd.Remembering remembering) {
    Duration life =
        answer.fold(
            permitted -> shorter(permitted.ttl(), remembering.longest()),
            denied -> remembering.longest(),
            failed -> Duration.ZERO);
    if (!life.isZero()) {
      kept.put(question, new Kept(answer, life));
    }
  }

  private static Duration shorter(@Nullable Duration ttl, Duration longest) {
    return ttl == null || ttl.compareTo(longest) > 0 ? longest : ttl;
  }

  /** An answer and for how long it will do. */
  private record Kept(MvpdAnswer answer, Duration life) {}
}
