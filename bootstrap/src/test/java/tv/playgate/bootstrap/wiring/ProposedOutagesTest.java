package tv.playgate.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tv.playgate.application.port.in.ProposeDegradation;
import tv.playgate.application.port.out.UnavailableException;
import tv.playgate.domain.degradation.DegradationProposal;
import tv.playgate.domain.degradation.Evidence;
import tv.playgate.domain.degradation.ProposalId;
import tv.playgate.domain.integration.DegradationKind;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.integration.StandingAgreement;

class ProposedOutagesTest {

  private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
  private static final MvpdId MVPD = new MvpdId("M");
  private static final Evidence EVIDENCE =
      new Evidence(20, 19, 0, Duration.ofSeconds(9), Map.of(), 0.5);

  private final UnavailableException gone =
      new UnavailableException("the database is gone", new IllegalStateException("gone"));

  private final Logger logger = (Logger) LoggerFactory.getLogger(ProposedOutages.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void listenNoMore() {
    logger.detachAppender(log);
  }

  private List<String> logged() {
    return log.list.stream()
        .map(event -> event.getLevel() + " " + event.getFormattedMessage())
        .toList();
  }

  private static void see(ProposeDegradation proposing) {
    new ProposedOutages(proposing, Clock.fixed(NOW, ZoneOffset.UTC)).seen(MVPD, EVIDENCE);
  }

  @Test
  void tellsWhatIsProposedAndOnWhichEvidence() {
    DegradationProposal proposal =
        DegradationProposal.open(
            new ProposalId(new UUID(1, 2)),
            new IntegrationId(new ServiceProviderId("REF30"), MVPD),
            new StandingAgreement(DegradationKind.AUTHZ_ALL, Duration.ofMinutes(30)),
            EVIDENCE,
            NOW);
    see((call, answering, evidence) -> CompletableFuture.completedFuture(List.of(proposal)));
    assertThat(logged())
        .containsExactly(
            "WARN mvpd M: "
                + EVIDENCE.sentence()
                + ": proposal "
                + proposal.id()
                + " for "
                + proposal.integration()
                + " is open");
  }

  @Test
  void logsThatTheStoreFailed() {
    see((call, answering, evidence) -> CompletableFuture.failedFuture(gone));
    assertThat(logged()).containsExactly("ERROR mvpd M: no degradation could be proposed");
  }

  @Test
  void logsThatTheStoreThrew() {
    see(
        (call, answering, evidence) -> {
          throw gone;
        });
    assertThat(logged()).containsExactly("ERROR mvpd M: no degradation could be proposed");
  }

  @Test
  void waitsForNothing() {
    CompletableFuture<List<DegradationProposal>> never = new CompletableFuture<>();
    see((call, answering, evidence) -> never);
    assertThat(logged()).isEmpty();
    never.completeExceptionally(gone);
    assertThat(logged()).hasSize(1);
  }
}
