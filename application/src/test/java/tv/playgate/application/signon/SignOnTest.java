package tv.playgate.application.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.application.Call;
import tv.playgate.application.fake.KnownTokens;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.configuration.Revision;
import tv.playgate.domain.key.KeyId;
import tv.playgate.domain.key.KeyPurpose;
import tv.playgate.domain.key.KeySource;
import tv.playgate.domain.key.SignedClaims;
import tv.playgate.domain.key.TrustedKey;
import tv.playgate.domain.key.TrustedKeyId;
import tv.playgate.domain.signon.LinkKind;
import tv.playgate.domain.signon.ProfileLink;

class SignOnTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final TrustedKey PLATFORM = key(KeyPurpose.PLATFORM_TOKEN, null, "");
  private static final TrustedKey SERVICE = key(KeyPurpose.SERVICE_TOKEN, "identity", "");
  private static final TrustedKey PARTNER = key(KeyPurpose.SERVICE_TOKEN, "partner", "partner:");

  private final KnownTokens tokens = new KnownTokens();

  @Test
  void proveThePlatformsNameFirstAndThenTheServices() {
    tokens.know("p", claims(PLATFORM, null, "device-account", Set.of(), null));
    tokens.know("s", claims(SERVICE, "identity", "viewer-1", Set.of("adobe"), LATER));

    assertThat(links("p", "s"))
        .containsExactly(
            new ProfileLink(LinkKind.PLATFORM, "device-account"),
            new ProfileLink(LinkKind.SERVICE_TOKEN, "viewer-1"));
  }

  @Test
  void proveNothingForTheOtherPurpose() {
    tokens.know("p", claims(PLATFORM, null, "device-account", Set.of("adobe"), LATER));
    tokens.know("s", claims(SERVICE, "identity", "viewer-1", Set.of("adobe"), LATER));

    assertThat(links("s", "p")).isEmpty();
  }

  @Test
  void proveNothingOnceTheyHaveExpired() {
    tokens.know("s", claims(SERVICE, "identity", "viewer-1", Set.of("adobe"), NOW));

    assertThat(links(null, "s")).isEmpty();
  }

  @Test
  void proveNothingAsAServiceTokenThatNeverExpires() {
    tokens.know("s", claims(SERVICE, "identity", "viewer-1", Set.of("adobe"), null));

    assertThat(links(null, "s")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"adobe", "Adobe", "ADOBE"})
  void areMeantForUsInWhateverCase(String audience) {
    tokens.know("s", claims(SERVICE, "identity", "v", Set.of("other", audience), LATER));

    assertThat(links(null, "s")).hasSize(1);
  }

  @Test
  void proveNothingWhereTheyAreMeantForOthersOrForNobody() {
    tokens.know("other", claims(SERVICE, "identity", "v", Set.of("other"), LATER));
    tokens.know("nobody", claims(SERVICE, "identity", "v", Set.of(), LATER));

    assertThat(links(null, "other")).isEmpty();
    assertThat(links(null, "nobody")).isEmpty();
  }

  @Test
  void needNoAudienceFromTheOneIssuerThatSendsNone() {
    TrustedKey open = key(KeyPurpose.SERVICE_TOKEN, null, "");
    tokens.know("s", claims(open, "ssoservicetoken", "v", Set.of(), LATER));

    assertThat(SignOn.recogniseSignOn(() -> snapshot(open), tokens).links(calling(), null, "s"))
        .hasSize(1);
  }

  @Test
  void proveNothingFromAnotherIssuerThanTheKeys() {
    tokens.know("s", claims(SERVICE, "partner", "v", Set.of("adobe"), LATER));

    assertThat(links(null, "s")).isEmpty();
  }

  @Test
  void keepTheSubjectsOfTwoIssuersApart() {
    tokens.know("ours", claims(SERVICE, "identity", "v", Set.of("adobe"), LATER));
    tokens.know("theirs", claims(PARTNER, "partner", "v", Set.of("adobe"), LATER));

    assertThat(links(null, "ours")).containsExactly(new ProfileLink(LinkKind.SERVICE_TOKEN, "v"));
    assertThat(links(null, "theirs"))
        .containsExactly(new ProfileLink(LinkKind.SERVICE_TOKEN, "partner:v"));
  }

  @Test
  void proveNothingWithoutASubjectThatCouldBeOne() {
    tokens.know("none", claims(PLATFORM, null, null, Set.of(), LATER));
    tokens.know("blank", claims(PLATFORM, null, " ", Set.of(), LATER));
    tokens.know("long", claims(PLATFORM, null, "x".repeat(256), Set.of(), LATER));

    assertThat(links("none", null)).isEmpty();
    assertThat(links("blank", null)).isEmpty();
    assertThat(links("long", null)).isEmpty();
  }

  private List<ProfileLink> links(@Nullable String platform, @Nullable String service) {
    return SignOn.recogniseSignOn(() -> snapshot(PLATFORM, SERVICE, PARTNER), tokens)
        .links(calling(), platform, service);
  }

  private static Call calling() {
    return Call.arriving(NOW, Duration.ofSeconds(5));
  }

  private static ConfigurationSnapshot snapshot(TrustedKey... keys) {
    return new ConfigurationSnapshot(
        new Revision(1),
        new ConfigurationEntries(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(keys)));
  }

  private static TrustedKey key(KeyPurpose purpose, @Nullable String issuer, String prefix) {
    return new TrustedKey(
        new TrustedKeyId(purpose, new KeyId("key of " + issuer)),
        issuer,
        prefix,
        new KeySource.Published(URI.create("https://keys.example/jwks")));
  }

  private static SignedClaims claims(
      TrustedKey signer,
      @Nullable String issuer,
      @Nullable String subject,
      Set<String> audience,
      @Nullable Instant expiresAt) {
    return new SignedClaims(signer, issuer, subject, audience, null, expiresAt, Map.of());
  }
}
