package tv.playgate.application.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tv.playgate.application.Call;
import tv.playgate.application.fake.InMemoryAuthorizations;
import tv.playgate.application.fake.InMemoryTemporaryAccess;
import tv.playgate.application.port.in.PreauthorizeResources.Outcome;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.port.out.MvpdGateway;
import tv.playgate.application.port.out.ProfileLookup;
import tv.playgate.application.port.out.UnavailableException;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.configuration.Revision;
import tv.playgate.domain.decision.DecisionRequest;
import tv.playgate.domain.decision.Preauthorization;
import tv.playgate.domain.degradation.DegradationRule;
import tv.playgate.domain.degradation.DegradationRuleId;
import tv.playgate.domain.device.DeviceAddress;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.device.Platform;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.domain.evaluation.FindProfile;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdAnswers;
import tv.playgate.domain.evaluation.MvpdFailure;
import tv.playgate.domain.integration.AnsweringMvpd;
import tv.playgate.domain.integration.DecisionKind;
import tv.playgate.domain.integration.DegradationKind;
import tv.playgate.domain.integration.Integration;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProvider;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.profile.ChannelLineup;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.profile.ProfileId;
import tv.playgate.domain.profile.ProfileKey;
import tv.playgate.domain.profile.ProfileType;
import tv.playgate.domain.profile.Subject;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.time.Period;
import tv.playgate.domain.upstream.CallLimits;
import tv.playgate.domain.upstream.MvpdEndpoint;
import tv.playgate.domain.upstream.MvpdMechanism;
import tv.playgate.domain.viewer.Viewer;

class DecisionsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Call CALL = Call.arriving(NOW, Duration.ofSeconds(15));
  private static final IntegrationId ID =
      new IntegrationId(new ServiceProviderId("REF30"), new MvpdId("Cablevision"));
  private static final ClientId CLIENT = new ClientId("demo-app");
  private static final DeviceId DEVICE = new DeviceId("device-1");
  private static final MvpdGateway NO_MVPD =
      (call, mvpd, question) -> {
        throw new AssertionError("the MVPD was asked: " + question);
      };
  private static final Mvpd BY_LINEUP = mvpd(new MvpdMechanism.Lineup(), null);

  @Test
  void permitsByTheLineupOfTheProfileWithoutTouchingTheMvpd() {
    assertThat(authorized(decide(only(snapshot(BY_LINEUP)), found(profile()), NO_MVPD, "a", "b")))
        .containsExactly(true, false);
  }

  @Test
  void touchesNeitherProfilesNorMvpdWhereTheIntegrationIsDegraded() {
    ConfigurationSnapshot degraded = snapshot(asking(null), degradation());
    assertThat(authorized(decide(only(degraded), untouchable(), NO_MVPD, "a", "b")))
        .containsExactly(true, true);
  }

  @Test
  void touchesNothingWhereTooManyResourcesAreNamed() {
    assertThat(
            authorized(
                decide(
                    only(snapshot(asking(null))),
                    untouchable(),
                    NO_MVPD,
                    "1",
                    "2",
                    "3",
                    "4",
                    "5",
                    "6")))
        .hasSize(6)
        .containsOnly(false);
  }

  @Test
  void rejectsAnUnknownMvpdAsAWhole() {
    ConfigurationSnapshot empty =
        new ConfigurationSnapshot(
            new Revision(1),
            new ConfigurationEntries(
                List.of(new ServiceProvider(ID.serviceProvider(), "Reference 30")),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    assertThat(decide(only(empty), untouchable(), NO_MVPD, "a"))
        .isCompletedWithValue(
            new Outcome.Rejected(EnhancedError.of(ErrorCode.INVALID_PARAMETER_MVPD)));
  }

  @Test
  void asksForTheProfileOfTheClientAndDeviceThatTheRequestNames() {
    List<FindProfile> asked = new ArrayList<>();
    ProfileLookup store =
        new ProfileLookup() {
          @Override
          public CompletionStage<Optional<Profile>> find(Call call, FindProfile question) {
            asked.add(question);
            assertThat(call).isEqualTo(CALL);
            return CompletableFuture.completedFuture(Optional.empty());
          }
        };
    assertThat(authorized(decide(only(snapshot(asking(null))), store, NO_MVPD, "a")))
        .containsExactly(false);
    assertThat(asked).containsExactly(new FindProfile(CLIENT, ID, DEVICE));
  }

  @Test
  void givesTheGatewayTheDeadlineOfTheMvpd() {
    assertThat(deadlineHandedOver(asking(null))).isEqualTo(NOW.plusSeconds(3));
    assertThat(deadlineHandedOver(asking(Duration.ofSeconds(9)))).isEqualTo(NOW.plusSeconds(9));
  }

  @Test
  void neverGivesTheGatewayMoreTimeThanTheCallHas() {
    assertThat(deadlineHandedOver(asking(Duration.ofSeconds(60)))).isEqualTo(CALL.deadline());
  }

  @Test
  void takesTheMvpdsAnswerForEachResource() {
    MvpdGateway gateway =
        (call, mvpd, question) ->
            CompletableFuture.completedFuture(
                new MvpdAnswers(
                    Map.of(
                        new Resource("a"),
                        new MvpdAnswer.Permitted(),
                        new Resource("b"),
                        new MvpdAnswer.Failed(MvpdFailure.TOO_LATE))));
    assertThat(
            authorized(decide(only(snapshot(asking(null))), found(profile()), gateway, "a", "b")))
        .containsExactly(true, false);
  }

  @Test
  void staysWithOneSnapshotThoughTheConfigurationChangesBetweenTwoQuestions() {
    Deque<ConfigurationSnapshot> changing =
        new ArrayDeque<>(List.of(snapshot(asking(null)), snapshot(BY_LINEUP, degradation())));
    List<AnsweringMvpd> asked = new ArrayList<>();
    MvpdGateway gateway =
        (call, mvpd, question) -> {
          asked.add(mvpd);
          return CompletableFuture.completedFuture(new MvpdAnswers(Map.of()));
        };
    assertThat(authorized(decide(changing::pop, found(profile()), gateway, "a")))
        .containsExactly(false);
    assertThat(asked)
        .containsExactly(AnsweringMvpd.of(asking(null), null, DecisionKind.PREAUTHORIZATION));
    assertThat(changing).hasSize(1);
  }

  @Test
  void failsWhereTheProfilesCannotBeHad() {
    ProfileLookup down =
        new ProfileLookup() {
          @Override
          public CompletionStage<Optional<Profile>> find(Call call, FindProfile question) {
            return CompletableFuture.failedFuture(new UnavailableException("down", null));
          }
        };
    assertThat(decide(only(snapshot(BY_LINEUP)), down, NO_MVPD, "a"))
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .withCauseInstanceOf(UnavailableException.class);
  }

  private static Instant deadlineHandedOver(Mvpd mvpd) {
    List<Call> calls = new ArrayList<>();
    MvpdGateway gateway =
        (call, asked, question) -> {
          calls.add(call);
          return CompletableFuture.completedFuture(new MvpdAnswers(Map.of()));
        };
    decide(only(snapshot(mvpd)), found(profile()), gateway, "a").join();
    assertThat(calls).hasSize(1).allMatch(call -> call.trace().equals(CALL.trace()));
    return calls.get(0).deadline();
  }

  private static CompletableFuture<Outcome> decide(
      Configuration configuration, ProfileLookup profiles, MvpdGateway mvpds, String... resources) {
    return Decisions.preauthorizeResources(
            new DecisionPorts(
                configuration,
                profiles,
                mvpds,
                new InMemoryTemporaryAccess(),
                new InMemoryAuthorizations()))
        .preauthorize(CALL, request(resources))
        .toCompletableFuture();
  }

  private static List<Boolean> authorized(CompletableFuture<Outcome> outcome) {
    return outcome
        .join()
        .fold(
            decided -> decided.decisions().stream().map(Preauthorization::authorized).toList(),
            rejected -> {
              throw new AssertionError("unexpected: " + rejected);
            });
  }

  private static DecisionRequest request(String... resources) {
    return new DecisionRequest(
        ID,
        Viewer.at(CLIENT, DEVICE, Platform.TVOS, new DeviceAddress("203.0.113.20")),
        List.of(resources).stream().map(Resource::new).toList());
  }

  private static Configuration only(ConfigurationSnapshot snapshot) {
    return () -> snapshot;
  }

  private static ConfigurationSnapshot snapshot(Mvpd mvpd, DegradationRule... rules) {
    return new ConfigurationSnapshot(
        new Revision(1),
        new ConfigurationEntries(
            List.of(new ServiceProvider(ID.serviceProvider(), "Reference 30")),
            List.of(mvpd),
            List.of(Integration.usual(ID)),
            List.of(rules),
            List.of()));
  }

  private static Mvpd asking(@Nullable Duration deadline) {
    return mvpd(
        new MvpdMechanism.ForkJoin(
            MvpdEndpoint.json(
                URI.create("https://mvpd.example/"), CallLimits.of(Duration.ofSeconds(2), 64))),
        deadline);
  }

  private static Mvpd mvpd(MvpdMechanism mechanism, @Nullable Duration deadline) {
    return new Mvpd(ID.mvpd(), "Optimum", null, mechanism, deadline);
  }

  private static DegradationRule degradation() {
    return new DegradationRule(
        new DegradationRuleId("d1"),
        ID,
        DegradationKind.AUTHZ_ALL,
        Set.of(),
        new Period(NOW, NOW.plusSeconds(1)),
        null,
        "noc",
        "outage");
  }

  private static Profile profile() {
    return new Profile(
        new ProfileId(new UUID(0, 1)),
        new ProfileKey(null, ID, DEVICE),
        ProfileType.REGULAR,
        new Subject("subscriber-1"),
        new Period(NOW, NOW.plusSeconds(1)),
        false,
        ChannelLineup.of(List.of("a")),
        Map.of());
  }

  private static ProfileLookup found(Profile profile) {
    return new ProfileLookup() {
      @Override
      public CompletionStage<Optional<Profile>> find(Call call, FindProfile question) {
        return CompletableFuture.completedFuture(Optional.of(profile));
      }
    };
  }

  private static ProfileLookup untouchable() {
    return new ProfileLookup() {
      @Override
      public CompletionStage<Optional<Profile>> find(Call call, FindProfile question) {
        throw new AssertionError("the profiles were touched: " + question);
      }
    };
  }
}
