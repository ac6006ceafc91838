package tv.playgate.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.bootstrap.command.CommandFixture.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.application.Call;
import tv.playgate.bootstrap.command.CommandFixture.Outcome;
import tv.playgate.bootstrap.configuration.ConfigurationFile;
import tv.playgate.bootstrap.configuration.PlaygateConfiguration;
import tv.playgate.bootstrap.fixture.Installation;
import tv.playgate.bootstrap.wiring.House;
import tv.playgate.bootstrap.wiring.MaterialReader;
import tv.playgate.bootstrap.wiring.Materials;
import tv.playgate.bootstrap.wiring.Waiting;
import tv.playgate.domain.degradation.DegradationProposal;
import tv.playgate.domain.degradation.Evidence;
import tv.playgate.domain.degradation.ProposalId;
import tv.playgate.domain.integration.DegradationKind;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.integration.StandingAgreement;
import tv.playgate.persistence.PersistenceAdapter;

/** Proposals of a Playgate that serves on, on an embedded database. */
class DegradationsCommandTest {

  private static final ProposalId ID = new ProposalId(new UUID(1, 2));

  @TempDir private Path directory;
  private Installation installation;
  private House house;

  @BeforeEach
  void open() throws IOException {
    installation = Installation.in(directory);
    Clock clock = Clock.systemUTC();
    PlaygateConfiguration configuration =
        ConfigurationFile.read(installation.configuration(), Map.of());
    Materials materials = MaterialReader.read(configuration, clock.instant());
    try (PersistenceAdapter stores = PersistenceAdapter.open(materials.database(), clock)) {
      propose(stores, clock.instant());
    }
    house = House.open(configuration, materials, clock);
  }

  private static void propose(PersistenceAdapter stores, Instant now) {
    Duration patience = Duration.ofSeconds(30);
    Waiting.on(
        stores
            .degradationProposals()
            .propose(
                Call.arriving(now, patience),
                DegradationProposal.open(
                    ID,
                    new IntegrationId(new ServiceProviderId("REF30"), new MvpdId("Cablevision")),
                    new StandingAgreement(DegradationKind.AUTHZ_ALL, Duration.ofMinutes(30)),
                    new Evidence(20, 19, 0, Duration.ofMinutes(1), Map.of(), 0.5),
                    now)),
        patience);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Outcome degradations(String command, Object... more) {
    return run(
        Stream.concat(
                Stream.of(
                    "degradations",
                    command,
                    "--admin",
                    "http://127.0.0.1:" + house.adminAddress().getPort(),
                    "--token-file",
                    installation.file("admin-token")),
                Stream.of(more))
            .toArray());
  }

  @Test
  void areApproved() {
    assertThat(degradations("list").succeeded().out())
        .startsWith(ID + " REF30/Cablevision AuthZAll for PT30M, open until ")
        .contains(": 19 of 20 calls failed within PT1M");

    assertThat(
            degradations(
                    "approve",
                    ID,
                    "--author",
                    "noc & co",
                    "--why",
                    "ticket 7?",
                    "--duration",
                    "PT5M",
                    "--kind",
                    "AuthZNone",
                    "--message",
                    "Back \"soon\"")
                .succeeded()
                .out())
        .contains(", approved by noc & co at ", ", rule proposal-" + ID + ": ");

    assertThat(degradations("list").succeeded().out().strip()).isEqualTo("nothing is proposed");
    assertThat(degradations("list", "--all").succeeded().out()).contains(ID + " ", "approved by");
    assertThat(catalog())
        .contains("\"id\" : \"proposal-" + ID, "\"AuthZNone\"", "\"Back \\\"soon\\\"\"");
    assertThat(degradations("approve", ID).failed().err()).startsWith("409 ");
  }

  @Test
  void areRejected() {
    assertThat(degradations("reject", ID, "--why", "planned").succeeded().out())
        .contains(", rejected by command line at ");

    assertThat(degradations("approve", ID).failed().err()).contains("its state: rejected");
    assertThat(catalog()).doesNotContain("proposal-" + ID);
  }

  @Test
  void areNoOthers() {
    assertThat(degradations("approve", new UUID(3, 4)).failed().err()).startsWith("404 ");
    degradations("approve", "d1").misused();
    degradations("reject", ID).misused();
    run("degradations", "list").misused();
    run("degradations").misused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--duration=PT1S", "--duration=soon", "--kind=AuthXAll"})
  void areApprovedOnNoTermsThatAreNone(String term) {
    degradations("approve", ID, term).misused();
    assertThat(degradations("list").succeeded().out()).contains("open until");
  }

  private String catalog() {
    return run(
            "catalog",
            "export",
            "--admin",
            "http://127.0.0.1:" + house.adminAddress().getPort(),
            "--token-file",
            installation.file("admin-token"))
        .succeeded()
        .out();
  }
}
