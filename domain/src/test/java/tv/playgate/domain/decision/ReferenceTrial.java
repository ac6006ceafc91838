package tv.playgate.domain.decision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.decision.World.Trial;
import tv.playgate.domain.decision.World.Use;
import tv.playgate.domain.decision.World.Wanted;

/**
 * What the specification says of temporary access (pass-decisions §5.2, D15, D16): configuration,
 * identity, time, resources, in this order.
 */
final class ReferenceTrial {

  private final World world;
  private final Trial trial;
  private final List<String> lines;
  private final Map<String, String> words;

  ReferenceTrial(World world, Trial trial, List<String> lines, Map<String, String> words) {
    this.world = world;
    this.trial = trial;
    this.lines = lines;
    this.words = words;
  }

  void decide() {
    boolean incomplete = trial.promotional() && (trial.max() == null || trial.key() == null);
    if (trial.duration() == null || incomplete) {
      everyOne(denied("invalid_configuration_temporary_access"));
      return;
    }
    if (trial.promotional()) {
      String identity = world.person().identity().get(trial.key());
      if (identity == null || identity.isBlank()) {
        everyOne(denied("invalid_header_identity_for_temporary_access"));
        return;
      }
    }
    Use use = use();
    long end = (use == null ? world.now() : use.startedAt()) + trial.duration();
    lines.add((world.authoritative() ? "claim " + once() + " of" : "look at") + " the trial");
    if (world.now() >= end) {
      everyOne(denied("temporary_access_duration_limit_exceeded"));
    } else if (world.authoritative()) {
      claim(use, end);
    } else {
      boolean usedUp = use != null && trial.promotional() && isFull(use.resources().size());
      everyOne(usedUp ? denied("temporary_access_resources_limit_exceeded") : "permit temppass");
    }
  }

  /** What was authorized before may be authorized again; beyond that, as many as there is room. */
  private void claim(@Nullable Use use, long end) {
    Set<String> used = new LinkedHashSet<>(use == null ? List.of() : use.resources());
    for (Wanted wanted : world.wanted()) {
      boolean granted =
          !trial.promotional() || used.contains(wanted.resource()) || !isFull(used.size());
      if (granted) {
        used.add(wanted.resource());
      }
      words.put(
          wanted.resource(),
          granted
              ? "permit temppass from " + world.now() + " to " + end + ", never after " + end
              : denied("temporary_access_resources_limit_exceeded"));
    }
    if (trial.promotional()) {
      lines.add("used then " + used);
    }
  }

  private boolean isFull(int used) {
    Integer max = trial.max();
    return max != null && used >= max;
  }

  /** Either part finds the trial; of two, the more exhausted (DESIGN §7). */
  private @Nullable Use use() {
    List<Use> found = new ArrayList<>();
    if (trial.ofTheDevice() != null) {
      found.add(trial.ofTheDevice());
    }
    if (trial.promotional() && trial.ofTheIdentity() != null) {
      found.add(trial.ofTheIdentity());
    }
    Use worst = null;
    for (Use use : found) {
      if (worst == null || isMoreExhausted(use, worst)) {
        worst = use;
      }
    }
    return worst;
  }

  private boolean isMoreExhausted(Use one, Use other) {
    if (isOver(one) || isOver(other)) {
      return isOver(one) && !isOver(other);
    }
    if (one.resources().size() != other.resources().size()) {
      return one.resources().size() > other.resources().size();
    }
    return one.startedAt() < other.startedAt();
  }

  private boolean isOver(Use use) {
    Long duration = trial.duration();
    return duration != null && use.startedAt() + duration <= world.now();
  }

  private Set<String> once() {
    Set<String> once = new LinkedHashSet<>();
    world.wanted().forEach(wanted -> once.add(wanted.resource()));
    return once;
  }

  private void everyOne(String word) {
    world.wanted().forEach(wanted -> words.put(wanted.resource(), word));
  }

  private static String denied(String code) {
    return ReferenceModel.denied("temppass", code, null);
  }
}
