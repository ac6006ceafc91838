package tv.playgate.application.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.AccessToken;
import tv.playgate.application.port.in.AdmitClient.Admission;
import tv.playgate.application.port.in.IssueAccessToken.Outcome;
import tv.playgate.application.port.out.ClientRegistrations;
import tv.playgate.application.port.out.TokenSigning;
import tv.playgate.domain.client.AccessTokenClaims;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.client.ClientRegistration;
import tv.playgate.domain.client.Scope;
import tv.playgate.domain.client.SecretHash;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.configuration.Revision;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.domain.integration.ServiceProvider;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.secret.Secret;
import tv.playgate.domain.time.Period;

class ClientsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.750Z");
  private static final Instant THIS_SECOND = Instant.parse("2026-03-01T12:00:00Z");
  private static final Call CALL = Call.arriving(NOW, Duration.ofSeconds(5));
  private static final Period VALID = new Period(THIS_SECOND, THIS_SECOND.plusSeconds(60));
  private static final TokenPolicy POLICY = new TokenPolicy("playgate", Duration.ofHours(6));
  private static final ServiceProviderId REF30 = new ServiceProviderId("REF30");
  private static final ServiceProviderId REF31 = new ServiceProviderId("REF31");
  private static final ServiceProviderId UNKNOWN = new ServiceProviderId("unknown");
  private static final ClientId DEMO = new ClientId("demo-app");
  private static final Secret SECRET = Secret.of("open sesame");
  private static final ClientRegistration CLIENT =
      new ClientRegistration(
          DEMO,
          SecretHash.of(SECRET, new SecureRandom()),
          Set.of(REF30),
          Set.of(Scope.CLIENT_API),
          false);
  private static final ConfigurationSnapshot SNAPSHOT =
      new ConfigurationSnapshot(
          new Revision(1),
          new ConfigurationEntries(
              List.of(new ServiceProvider(REF30, "30"), new ServiceProvider(REF31, "31")),
              List.of(),
              List.of(),
              List.of(),
              List.of()));

  private final Desk desk = new Desk();

  @Test
  void admitsAClientWithAValidTokenForItsServiceProvider() {
    String token = desk.token(DEMO, VALID, Scope.CLIENT_API);
    assertThat(admit(new Register(CLIENT), token, REF30))
        .isCompletedWithValue(new Admission.Admitted(CLIENT, REF30));
  }

  @Test
  void turnsAwayWhoHasNoTokenOrAForeignOneWithoutLookingAnythingUp() {
    assertThat(refusal(new Untouchable(), null, REF30))
        .isEqualTo(ErrorCode.INVALID_ACCESS_TOKEN_CLIENT_APPLICATION);
    assertThat(refusal(new Untouchable(), "foreign", REF30))
        .isEqualTo(ErrorCode.INVALID_ACCESS_TOKEN_CLIENT_APPLICATION);
  }

  @Test
  void turnsAwayATokenOutsideItsValidity() {
    Period over = new Period(NOW.minusSeconds(60), NOW);
    Period later = new Period(NOW.plusMillis(1), NOW.plusSeconds(60));
    assertThat(refusal(new Untouchable(), desk.token(DEMO, over, Scope.CLIENT_API), REF30))
        .isEqualTo(ErrorCode.INVALID_ACCESS_TOKEN_CLIENT_APPLICATION);
    assertThat(refusal(new Untouchable(), desk.token(DEMO, later, Scope.CLIENT_API), REF30))
        .isEqualTo(ErrorCode.INVALID_ACCESS_TOKEN_CLIENT_APPLICATION);
  }

  @Test
  void turnsAwayATokenOfAnotherScope() {
    String token = desk.token(DEMO, VALID, new Scope("decisions:owner"));
    assertThat(refusal(new Untouchable(), token, REF30))
        .isEqualTo(ErrorCode.INVALID_ACCESS_TOKEN_CLIENT_APPLICATION);
  }

  @Test
  void turnsAwayAValidTokenOfAClientWhoseScopeWasTakenAway() {
    String token = desk.token(DEMO, VALID, Scope.CLIENT_API);
    ClientRegistration without =
        new ClientRegistration(DEMO, CLIENT.secret(), Set.of(REF30), Set.of(), false);
    assertThat(refusal(new Register(without), token, REF30))
        .isEqualTo(ErrorCode.INVALID_ACCESS_TOKEN_CLIENT_APPLICATION);
  }

  @Test
  void turnsAwayAValidTokenOfAClientThatIsNoLongerRegistered() {
    String token = desk.token(DEMO, VALID, Scope.CLIENT_API);
    assertThat(refusal(new Register(), token, REF30))
        .isEqualTo(ErrorCode.INVALID_ACCESS_TOKEN_CLIENT_APPLICATION);
  }

  @Test
  void looksAtTheTokenThenAtTheServiceProviderThenAtTheirBinding() {
    String token = desk.token(DEMO, VALID, Scope.CLIENT_API);
    assertThat(refusal(new Untouchable(), "foreign", UNKNOWN))
        .isEqualTo(ErrorCode.INVALID_ACCESS_TOKEN_CLIENT_APPLICATION);
    assertThat(refusal(new Register(), token, UNKNOWN))
        .isEqualTo(ErrorCode.INVALID_ACCESS_TOKEN_CLIENT_APPLICATION);
    assertThat(refusal(new Register(CLIENT), token, UNKNOWN))
        .isEqualTo(ErrorCode.INVALID_PARAMETER_SERVICE_PROVIDER);
    assertThat(refusal(new Register(CLIENT), token, REF31))
        .isEqualTo(ErrorCode.INVALID_ACCESS_TOKEN_SERVICE_PROVIDER);
  }

  @Test
  void issuesATokenForTheRightSecretThatStartsWithTheSecond() {
    Outcome outcome = issue(new Register(CLIENT), DEMO, SECRET);
    assertThat(outcome)
        .isEqualTo(new Outcome.Issued(new AccessToken("token-1", NOW, POLICY.lifetime())));
    assertThat(desk.verify("token-1"))
        .hasValue(
            new AccessTokenClaims(
                DEMO,
                "playgate",
                Set.of(Scope.CLIENT_API),
                new Period(THIS_SECOND, THIS_SECOND.plus(Duration.ofHours(6)))));
  }

  @Test
  void tellsNobodyWhetherTheClientOrTheSecretIsWrongAndSignsNothing() {
    assertThat(issue(new Register(CLIENT), DEMO, Secret.of("wrong")))
        .isEqualTo(issue(new Register(), DEMO, SECRET))
        .isEqualTo(new Outcome.UnknownClient());
    assertThat(desk.signed).isEmpty();
  }

  @Test
  void mintsATokenForARegisteredClientWithoutItsSecret() {
    assertThat(mint(new Register(CLIENT)))
        .hasValue(new AccessToken("token-1", NOW, POLICY.lifetime()));
    assertThat(mint(new Register())).isEmpty();
  }

  @Test
  void printsNoToken() {
    assertThat(mint(new Register(CLIENT)).orElseThrow()).hasToString("AccessToken(redacted)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT0.5S", "PT1.5S", "P365DT1S"})
  void makesNoTokensButOfWholeSecondsUpToAYear(Duration wrong) {
    assertThatIllegalArgumentException().isThrownBy(() -> new TokenPolicy("playgate", wrong));
    assertThat(new TokenPolicy("playgate", Duration.ofSeconds(1)).lifetime()).hasSeconds(1);
    assertThat(new TokenPolicy("playgate", Duration.ofDays(365)).lifetime()).hasDays(365);
  }

  private CompletableFuture<Admission> admit(
      ClientRegistrations registrations, @Nullable String token, ServiceProviderId id) {
    return Clients.admitClient(() -> SNAPSHOT, registrations, desk)
        .admit(CALL, token, Optional.of(id))
        .toCompletableFuture();
  }

  private ErrorCode refusal(
      ClientRegistrations registrations, @Nullable String token, ServiceProviderId id) {
    return admit(registrations, token, id)
        .join()
        .<EnhancedError>fold(
            admitted -> {
              throw new AssertionError("unexpected: " + admitted);
            },
            turnedAway -> turnedAway.error())
        .code();
  }

  private Outcome issue(ClientRegistrations registrations, ClientId client, Secret secret) {
    return Clients.issueAccessToken(() -> SNAPSHOT, registrations, desk, POLICY)
        .issue(CALL, client, secret)
        .toCompletableFuture()
        .join();
  }

  private Optional<AccessToken> mint(ClientRegistrations registrations) {
    return Clients.mintAccessToken(() -> SNAPSHOT, registrations, desk, POLICY)
        .mint(CALL, DEMO)
        .toCompletableFuture()
        .join();
  }

  /** Recognises the tokens that it made. */
  private static final class Desk implements TokenSigning {
    private final Map<String, AccessTokenClaims> signed = new HashMap<>();

    String token(ClientId client, Period validity, Scope... scopes) {
      return keep(new AccessTokenClaims(client, "playgate", Set.of(scopes), validity));
    }

    @Override
    public CompletionStage<String> sign(Call call, AccessTokenClaims claims) {
      return CompletableFuture.completedFuture(keep(claims));
    }

    @Override
    public Optional<AccessTokenClaims> verify(String token) {
      return Optional.ofNullable(signed.get(token));
    }

    private String keep(AccessTokenClaims claims) {
      String token = "token-" + (signed.size() + 1);
      signed.put(token, claims);
      return token;
    }
  }

  /** Knows these clients. */
  private static class Register implements ClientRegistrations {
    private final List<ClientRegistration> clients;

    Register(ClientRegistration... clients) {
      this.clients = new ArrayList<>(List.of(clients));
    }

    @Override
    public CompletionStage<Optional<ClientRegistration>> find(Call call, ClientId id) {
      return CompletableFuture.completedFuture(
          clients.stream().filter(client -> client.id().equals(id)).findFirst());
    }

    @Override
    public CompletionStage<Void> save(Call call, List<ClientRegistration> registrations) {
      throw new AssertionError("clients were saved");
    }

    @Override
    public CompletionStage<Boolean> remove(Call call, ClientId id) {
      throw new AssertionError("a client was removed");
    }

    @Override
    public CompletionStage<List<ClientRegistration>> page(
        Call call, @Nullable ClientId after, int limit) {
      throw new AssertionError("clients were listed");
    }
  }

  /** Whoever gets here looked something up for a token that opens nothing. */
  private static final class Untouchable extends Register {
    @Override
    public CompletionStage<Optional<ClientRegistration>> find(Call call, ClientId id) {
      throw new AssertionError("a client was looked up: " + id);
    }
  }
}
