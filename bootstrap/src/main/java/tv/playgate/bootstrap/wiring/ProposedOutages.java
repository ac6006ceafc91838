package tv.playgate.bootstrap.wiring;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.ProposeDegradation;
import tv.playgate.domain.degradation.DegradationProposal;
import tv.playgate.domain.degradation.Evidence;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.upstream.MvpdOutages;

/**
 * Has degradations proposed for an MVPD that fails, and waits for nothing. What cannot be stored is
 * logged; while the MVPD goes on failing, its breaker opens anew and it is tried again.
 */
final class ProposedOutages implements MvpdOutages {

  private static final Logger log = LoggerFactory.getLogger(ProposedOutages.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ProposeDegradation proposing;
  private final Clock clock;

  ProposedOutages(ProposeDegradation proposing, Clock clock) {
    this.proposing = proposing;
    this.clock = clock;
  }

  @Override
  public void seen(MvpdId answering, Evidence evidence) {
    propose(answering, evidence)
        .whenComplete(
            (proposals, failure) -> {
              if (failure == null) {
                tell(answering, evidence, proposals);
              } else {
                log.error("mvpd {}: no degradation could be proposed", answering, failure);
              }
            });
  }

  private CompletionStage<List<DegradationProposal>> propose(MvpdId answering, Evidence evidence) {
    try {
      return proposing.propose(Call.arriving(clock.instant(), PATIENCE), answering, evidence);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static void tell(
      MvpdId answering, Evidence evidence, List<DegradationProposal> proposals) {
    proposals.forEach(
        held ->
            log.warn(
                "mvpd {}: {}: proposal {} for {} is {}",
                answering,
                evidence.sentence(),
                held.id(),
                held.integration(),
                standing(held)));
  }

  private static String standing(DegradationProposal held) {
    return held.state()
        .fold(
            open -> "open",
            approved -> "approved",
            rejected -> "rejected",
            started -> "started by standing agreement");
  }
}
