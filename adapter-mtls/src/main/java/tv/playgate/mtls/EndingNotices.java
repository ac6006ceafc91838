package tv.playgate.mtls;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log what ends soon and what has ended: each notice once. For one thread. */
final class EndingNotices {

  private static final Logger log = LoggerFactory.getLogger(EndingNotices.class);

  private final String door;
  private Map<Ending, Integer> told = Map.of();

  EndingNotices(String door) {
    this.door = door;
  }

  /** Looks at what is in force; what is not any more is forgotten. */
  void look(List<Ending> endings, Instant now) {
    Map<Ending, Integer> telling = new HashMap<>();
    for (Ending ending : endings) {
      int due = ending.due(now);
      if (due > told.getOrDefault(ending, 0)) {
        tell(ending, now);
      }
      telling.put(ending, due);
    }
    told = telling;
  }

  private void tell(Ending ending, Instant now) {
    if (ending.isOver(now)) {
      log.error("{}: TLS: {} ended at {}", door, ending.what(), ending.until());
    } else {
      log.warn("{}: TLS: {} ends at {}", door, ending.what(), ending.until());
    }
  }
}
