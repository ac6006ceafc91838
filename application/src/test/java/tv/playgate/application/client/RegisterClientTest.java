package tv.playgate.application.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.application.Call;
import tv.playgate.application.fake.InMemoryClients;
import tv.playgate.application.fake.KnownTokens;
import tv.playgate.application.port.in.RegisterClient.Fault;
import tv.playgate.application.port.in.RegisterClient.Outcome;
import tv.playgate.domain.client.Application;
import tv.playgate.domain.client.ApplicationId;
import tv.playgate.domain.client.ClientRegistration;
import tv.playgate.domain.client.Scope;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.configuration.Revision;
import tv.playgate.domain.integration.ServiceProvider;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.key.KeyId;
import tv.playgate.domain.key.KeyPurpose;
import tv.playgate.domain.key.KeySource;
import tv.playgate.domain.key.SignedClaims;
import tv.playgate.domain.key.TrustedKey;
import tv.playgate.domain.key.TrustedKeyId;

class RegisterClientTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final ServiceProviderId REF30 = new ServiceProviderId("REF30");
  private static final ApplicationId APP = new ApplicationId("app");
  private static final TrustedKey KEY =
      new TrustedKey(
          new TrustedKeyId(KeyPurpose.SOFTWARE_STATEMENT, new KeyId("k")),
          null,
          new KeySource.Published(URI.create("https://keys.example/jwks")));

  private final InMemoryClients clients = new InMemoryClients();
  private final KnownTokens tokens = new KnownTokens();
  private ConfigurationSnapshot snapshot = snapshot(true);

  @BeforeEach
  void knowStatements() {
    tokens.know("statement", statement("app", null));
    tokens.know("expired", statement("app", NOW));
    tokens.know("stranger", statement("another", null));
    tokens.know("nameless", statement(null, null));
  }

  @Test
  void givesEveryInstallationCredentialsOfItsOwn() {
    Outcome.Registered first = registered("statement", null);
    Outcome.Registered second = registered("statement", null);

    assertThat(first.client().id()).isNotEqualTo(second.client().id());
    assertThat(first.secret()).isNotEqualTo(second.secret());
    ClientRegistration stored =
        clients.find(calling(), first.client().id()).toCompletableFuture().join().orElseThrow();
    assertThat(stored.application()).isEqualTo(APP);
    assertThat(stored.secret().matches(first.secret())).isTrue();
    assertThat(stored.secret().matches(second.secret())).isFalse();
    assertThat(stored.scopes()).containsExactly(Scope.CLIENT_API);
    assertThat(first.issuedAt()).isEqualTo(NOW);
    assertThat(first.redirects()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "forged", "expired", "nameless"})
  void takesNoStatementThatProvesNothing(String statement) {
    assertThat(register(statement, null)).isEqualTo(new Outcome.Refused(Fault.INVALID_STATEMENT));
  }

  @Test
  void takesNoStatementOfAnApplicationThatIsUnknownOrDisabled() {
    assertThat(register("stranger", null))
        .isEqualTo(new Outcome.Refused(Fault.UNAPPROVED_STATEMENT));
    snapshot = snapshot(false);
    assertThat(register("statement", null))
        .isEqualTo(new Outcome.Refused(Fault.UNAPPROVED_STATEMENT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://app.example/back", "https://www.APP.example/", "app://app.example"})
  void leadsBackToTheApplicationsDomains(String redirect) {
    assertThat(registered("statement", URI.create(redirect)).redirects())
        .containsExactly(URI.create(redirect));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "https://app.example.evil.example/",
        "https://notapp.example/",
        "https://app.example@evil.example/",
        "mailto:app.example",
        "/back"
      })
  void leadsBackToNoOtherPlace(String redirect) {
    assertThat(register("statement", URI.create(redirect)))
        .isEqualTo(new Outcome.Refused(Fault.INVALID_REDIRECT));
  }

  private Outcome.Registered registered(String statement, @Nullable URI redirect) {
    return register(statement, redirect)
        .fold(
            done -> done,
            refused -> {
              throw new AssertionError(refused.fault());
            });
  }

  private Outcome register(String statement, @Nullable URI redirect) {
    return Clients.registerClient(() -> snapshot, clients, tokens)
        .register(calling(), statement, redirect)
        .toCompletableFuture()
        .join();
  }

  private static SignedClaims statement(@Nullable String softwareId, @Nullable Instant expiresAt) {
    return new SignedClaims(
        KEY,
        null,
        null,
        Set.of(),
        null,
        expiresAt,
        softwareId == null ? Map.of() : Map.of("software_id", softwareId));
  }

  private static ConfigurationSnapshot snapshot(boolean enabled) {
    return new ConfigurationSnapshot(
        new Revision(1),
        new ConfigurationEntries(
            List.of(new ServiceProvider(REF30, "Reference 30")),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                new Application(
                    APP,
                    "App",
                    Set.of(REF30),
                    Set.of(Scope.CLIENT_API),
                    Set.of("app.example"),
                    enabled)),
            List.of(KEY)));
  }

  private static Call calling() {
    return Call.arriving(NOW, Duration.ofSeconds(5));
  }
}
