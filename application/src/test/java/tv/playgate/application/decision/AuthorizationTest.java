package tv.playgate.application.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.playgate.application.Call;
import tv.playgate.application.fake.InMemoryAuthorizations;
import tv.playgate.application.fake.InMemoryTemporaryAccess;
import tv.playgate.application.fake.RememberedMediaTokens;
import tv.playgate.application.fake.ScriptedMvpds;
import tv.playgate.application.mediatoken.MediaTokenOffice;
import tv.playgate.application.port.in.AuthorizeResources;
import tv.playgate.application.port.in.AuthorizeResources.AuthorizedResource;
import tv.playgate.application.port.out.AuthorizationStore;
import tv.playgate.application.port.out.MediaTokenSigning;
import tv.playgate.application.port.out.ProfileLookup;
import tv.playgate.application.port.out.UnavailableException;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.configuration.Revision;
import tv.playgate.domain.decision.DecisionRequest;
import tv.playgate.domain.decision.GivenAuthorization;
import tv.playgate.domain.device.DeviceAddress;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.device.Platform;
import tv.playgate.domain.evaluation.FindAuthorizations;
import tv.playgate.domain.evaluation.KnownAuthorizations;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.integration.DecisionKind;
import tv.playgate.domain.integration.Integration;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProvider;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.mediatoken.MediaTokenClaims;
import tv.playgate.domain.mediatoken.MediaTokenReading;
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

class AuthorizationTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final IntegrationId ID =
      new IntegrationId(new ServiceProviderId("REF30"), new MvpdId("ForkMvpd"));
  private static final DeviceId DEVICE = new DeviceId("device-1");
  private static final Resource RESOURCE = new Resource("a");
  private static final AuthorizationStore FORGETFUL = new ForgetfulStore();

  private final ScriptedMvpds mvpds = new ScriptedMvpds();
  private final RememberedMediaTokens tokens = new RememberedMediaTokens();
  private final InMemoryAuthorizations store = new InMemoryAuthorizations();

  @BeforeEach
  void permit() {
    mvpds.answer(RESOURCE, new MvpdAnswer.Permitted(Duration.ofMinutes(10)));
  }

  @Test
  void asksForAnAuthoritativeAnswerOnceWhileItHolds() {
    assertThat(authorize(store, NOW).decision().authorized()).isTrue();
    assertThat(authorize(store, NOW.plusSeconds(599)).decision().validity())
        .isEqualTo(new Period(NOW, NOW.plusSeconds(600)));
    assertThat(mvpds.questions()).hasSize(1);
    assertThat(mvpds.questions().get(0).kind()).isEqualTo(DecisionKind.AUTHORIZATION);

    authorize(store, NOW.plusSeconds(600));
    assertThat(mvpds.questions()).hasSize(2);
  }

  @Test
  void asksAgainAfterADenial() {
    mvpds.answer(RESOURCE, new MvpdAnswer.Denied("package", "Upgrade."));
    AuthorizedResource denied = authorize(store, NOW);
    assertThat(denied.decision().authorized()).isFalse();
    assertThat(denied.token()).isNull();

    mvpds.answer(RESOURCE, new MvpdAnswer.Permitted());
    assertThat(authorize(store, NOW).decision().authorized()).isTrue();
  }

  @Test
  void goesOnWithoutAStoreThatDoesNotAnswer() {
    assertThat(authorize(FORGETFUL, NOW).decision().authorized()).isTrue();
    assertThat(authorize(FORGETFUL, NOW).decision().authorized()).isTrue();
    assertThat(mvpds.questions()).hasSize(2);
  }

  @Test
  void givesATokenForTheSubscriberAndWhatHeAskedFor() {
    AuthorizeResources.MediaToken token = authorize(store, NOW).token();

    assertThat(token).isNotNull();
    tokens
        .read(token.serialized())
        .fold(
            genuine -> {
              assertThat(genuine.claims().user()).isEqualTo("subscriber-1");
              assertThat(genuine.claims().resource()).isEqualTo(RESOURCE);
              assertThat(genuine.claims().integration()).isEqualTo(ID);
              assertThat(genuine.claims().validity())
                  .isEqualTo(new Period(NOW, NOW.plus(MediaTokenOffice.USUAL_LIFETIME)));
              return genuine;
            },
            () -> {
              throw new AssertionError("malformed");
            },
            () -> {
              throw new AssertionError("forged");
            });
  }

  @Test
  void failsWhereNoTokenCanBeSigned() {
    MediaTokenSigning busy = new BusySigning();
    assertThat(authorizing(store, busy).authorize(calling(NOW), request()).toCompletableFuture())
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .withCauseInstanceOf(UnavailableException.class);
  }

  private AuthorizedResource authorize(AuthorizationStore authorizations, Instant at) {
    return authorizing(authorizations, tokens)
        .authorize(calling(at), request())
        .toCompletableFuture()
        .join()
        .fold(
            decided -> decided.decisions().get(0),
            rejected -> {
              throw new AssertionError(rejected.error());
            });
  }

  private AuthorizeResources authorizing(AuthorizationStore authorizations, MediaTokenSigning by) {
    ConfigurationSnapshot snapshot = snapshot();
    ProfileLookup profiles =
        (call, question) -> CompletableFuture.completedFuture(Optional.of(profile()));
    return Decisions.authorizeResources(
        new DecisionPorts(
            () -> snapshot, profiles, mvpds, new InMemoryTemporaryAccess(), authorizations),
        new MediaTokenOffice(by, "playgate", MediaTokenOffice.USUAL_LIFETIME));
  }

  private static DecisionRequest request() {
    return new DecisionRequest(
        ID,
        Viewer.at(new ClientId("app"), DEVICE, Platform.TVOS, new DeviceAddress("203.0.113.20")),
        List.of(RESOURCE));
  }

  private static Profile profile() {
    return new Profile(
        new ProfileId(new UUID(0, 1)),
        new ProfileKey(null, ID, DEVICE),
        ProfileType.REGULAR,
        new Subject("subscriber-1"),
        new Period(NOW, NOW.plus(Duration.ofDays(1))),
        false,
        ChannelLineup.EMPTY,
        Map.of());
  }

  private static ConfigurationSnapshot snapshot() {
    MvpdEndpoint nowhere =
        MvpdEndpoint.json(
            URI.create("https://mvpd.invalid/"), CallLimits.of(Duration.ofSeconds(2), 1));
    return new ConfigurationSnapshot(
        new Revision(1),
        new ConfigurationEntries(
            List.of(new ServiceProvider(ID.serviceProvider(), "Reference 30")),
            List.of(new Mvpd(ID.mvpd(), "Fork", null, new MvpdMechanism.ForkJoin(nowhere), null)),
            List.of(Integration.usual(ID)),
            List.of(),
            List.of()));
  }

  private static Call calling(Instant instant) {
    return Call.arriving(instant, Duration.ofSeconds(5));
  }

  /** Neither finds nor keeps anything. */
  private static final class ForgetfulStore implements AuthorizationStore {

    @Override
    public CompletionStage<KnownAuthorizations> find(Call call, FindAuthorizations question) {
      return CompletableFuture.failedFuture(new UnavailableException("down", null));
    }

    @Override
    public CompletionStage<Void> keep(Call call, List<GivenAuthorization> given) {
      return CompletableFuture.failedFuture(new UnavailableException("down", null));
    }

    @Override
    public CompletionStage<Void> forget(Call call, List<ProfileId> profiles) {
      return CompletableFuture.failedFuture(new UnavailableException("down", null));
    }
  }

  /** Signs nothing. */
  private static final class BusySigning implements MediaTokenSigning {

    @Override
    public CompletionStage<String> sign(Call call, MediaTokenClaims claims) {
      return CompletableFuture.failedFuture(new UnavailableException("busy", null));
    }

    @Override
    public MediaTokenReading read(String serialized) {
      throw new AssertionError("nothing is read here");
    }
  }
}
