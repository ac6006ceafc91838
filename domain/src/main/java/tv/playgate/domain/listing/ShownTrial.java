package tv.playgate.domain.listing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a trial.
 *
 * @param expiresAt when it ends, or would end if it began now
 * @param remainingResources how many more resources may be watched; null where any number may
 * @param usedResources those that were
 */
public record ShownTrial(
    Instant expiresAt, @Nullable Integer remainingResources, List<String> usedResources) {

  public ShownTrial {
    requireNonNull(expiresAt, "expiresAt");
    usedResources = List.copyOf(usedResources);
  }
}
