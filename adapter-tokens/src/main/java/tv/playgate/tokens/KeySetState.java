package tv.playgate.tokens;

import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One published key set: what it last said, and when it is due again. The keys may be read by any
 * thread; everything else happens on the thread of {@link PublishedKeySets}.
 */
final class KeySetState {

  /** A set that could be read is read again after this. */
  static final Duration REFRESH = Duration.ofMinutes(5);

  /** After a first failure; doubled with each further one, up to {@link #LONGEST_RETRY}. */
  static final Duration FIRST_RETRY = Duration.ofSeconds(1);

  static final Duration LONGEST_RETRY = Duration.ofMinutes(1);

  private static final Logger log = LoggerFactory.getLogger(KeySetState.class);

  private final URI address;
  private volatile List<VerifyingKey> keys = List.of();
  private @Nullable Boolean healthy;
  private boolean underWay;
  private long due;
  private Duration retry = FIRST_RETRY;

  KeySetState(URI address, long now) {
    this.address = address;
    this.due = now;
  }

  List<VerifyingKey> keys() {
    return keys;
  }

  /** Whether it is time to read the set; if so, that counts as under way. */
  boolean begins(long now) {
    if (underWay || now - due < 0) {
      return false;
    }
    underWay = true;
    return true;
  }

  void makeDue(long now) {
    due = now;
  }

  /** The set was read, or was not, and is due again. */
  void ended(@Nullable String document, @Nullable Throwable failure, long now) {
    underWay = false;
    String problem = document == null ? kind(failure) : taken(document);
    if (problem == null) {
      retry = FIRST_RETRY;
      due = now + REFRESH.toNanos();
    } else {
      due = now + retry.toNanos();
      Duration longer = retry.multipliedBy(2);
      retry = longer.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : longer;
    }
    noteHealth(problem);
  }

  /** What is wrong with the document; null if it is taken. */
  private @Nullable String taken(String document) {
    try {
      keys = PublishedKeySet.parse(document);
      return null;
    } catch (ParseException e) {
      return "it is no JWK set: " + e.getMessage();
    }
  }

  private static String kind(@Nullable Throwable failure) {
    return failure == null ? "no document" : String.valueOf(failure.getMessage());
  }

  /** Says each change once: an outage of hours is one line, and its end another. */
  private void noteHealth(@Nullable String problem) {
    boolean now = problem == null;
    if (healthy != null && healthy == now) {
      return;
    }
    healthy = now;
    if (now) {
      log.info("key set {}: read, {} keys may verify", name(), keys.size());
    } else {
      log.warn("key set {}: cannot be read ({}), {} keys stay", name(), problem, keys.size());
    }
  }

  private String name() {
    return address.getHost() + address.getPath();
  }
}
