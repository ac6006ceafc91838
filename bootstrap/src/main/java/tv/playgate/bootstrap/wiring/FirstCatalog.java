package tv.playgate.bootstrap.wiring;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.Catalog;
import tv.playgate.bootstrap.configuration.InvalidConfigurationException;
import tv.playgate.domain.configuration.Revision;

/** Gives an empty Playgate the catalog that its configuration names. */
final class FirstCatalog {

  private static final Logger log = LoggerFactory.getLogger(FirstCatalog.class);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private FirstCatalog() {}

  static void importInto(Core core, @Nullable Catalog catalog, Clock clock) {
    boolean empty = core.configuration().current().revision().equals(Revision.NONE);
    if (catalog == null || !empty) {
      return;
    }
    Call call = Call.arriving(clock.instant(), PATIENCE);
    Revision revision =
        Waiting.on(
                core.importCatalog().importCatalog(call, catalog, "start", "first catalog"),
                PATIENCE)
            .fold(
                imported -> {
                  imported.warnings().forEach(warning -> log.warn("catalog: {}", warning));
                  return imported.revision();
                },
                refused -> {
                  throw new InvalidConfigurationException(refused.problems());
                });
    log.info("catalog: imported as revision {}", revision);
  }
}
