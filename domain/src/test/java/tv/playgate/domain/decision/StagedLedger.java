package tv.playgate.domain.decision;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.decision.World.Use;
import tv.playgate.domain.evaluation.ClaimGrant;
import tv.playgate.domain.evaluation.ReadGrant;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.temporary.Grant;
import tv.playgate.domain.temporary.GrantClaim;
import tv.playgate.domain.temporary.GrantHolder;
import tv.playgate.domain.temporary.GrantTerms;

/** What one viewer used of a world's trial, kept from one request to the next. */
final class StagedLedger {

  private final Instant now;
  private @Nullable Grant ofTheDevice;
  private @Nullable Grant ofTheIdentity;

  StagedLedger(World world) {
    World.Trial trial = world.provider().trial();
    this.now = Instant.ofEpochMilli(world.now());
    this.ofTheDevice = trial == null ? null : grant(trial.ofTheDevice());
    this.ofTheIdentity = trial == null ? null : grant(trial.ofTheIdentity());
  }

  Optional<Grant> read(ReadGrant question) {
    return found(question.holder(), question.terms());
  }

  GrantClaim claim(ClaimGrant question) {
    GrantTerms terms = question.terms();
    Grant before = found(question.holder(), terms).orElseGet(() -> Grant.startingAt(now));
    GrantClaim claim = before.claim(question.resources(), terms, now);
    if (ofTheDevice == null || ofTheDevice.equals(before)) {
      ofTheDevice = claim.after();
    }
    if (question.holder().identity() != null
        && (ofTheIdentity == null || ofTheIdentity.equals(before))) {
      ofTheIdentity = claim.after();
    }
    return claim;
  }

  private Optional<Grant> found(GrantHolder holder, GrantTerms terms) {
    return Stream.of(ofTheDevice, holder.identity() == null ? null : ofTheIdentity)
        .filter(Objects::nonNull)
        .min(Grant.mostExhaustedFirst(terms, now));
  }

  private static @Nullable Grant grant(@Nullable Use use) {
    if (use == null) {
      return null;
    }
    Set<Resource> used =
        use.resources().stream()
            .map(Resource::new)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return new Grant(Instant.ofEpochMilli(use.startedAt()), used);
  }
}
