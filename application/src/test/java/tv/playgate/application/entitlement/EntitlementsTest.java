package tv.playgate.application.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tv.playgate.application.Call;
import tv.playgate.application.decision.DecisionPorts;
import tv.playgate.application.fake.InMemoryProfiles;
import tv.playgate.application.fake.ScriptedMvpds;
import tv.playgate.application.port.in.DecideEntitlement;
import tv.playgate.application.port.out.ContentInventory;
import tv.playgate.application.port.out.KeyWrapping;
import tv.playgate.application.port.out.SecretCorruptedException;
import tv.playgate.application.port.out.TokenUrlIssuer;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.configuration.Revision;
import tv.playgate.domain.entitlement.Basis;
import tv.playgate.domain.entitlement.EntitlementError;
import tv.playgate.domain.entitlement.EntitlementPolicy;
import tv.playgate.domain.entitlement.EntitlementRequest;
import tv.playgate.domain.entitlement.Granted;
import tv.playgate.domain.entitlement.Verdict;
import tv.playgate.domain.evaluation.TokenUrlAnswer;
import tv.playgate.domain.evaluation.TokenUrlFailure;
import tv.playgate.domain.license.CertificateDoubt;
import tv.playgate.domain.license.CertificateMarks;
import tv.playgate.domain.license.CertificateSha256;
import tv.playgate.domain.license.CertificateStanding;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.license.ContentKeys;
import tv.playgate.domain.license.ContentKind;
import tv.playgate.domain.license.ContentScope;
import tv.playgate.domain.license.CustomerCookie;
import tv.playgate.domain.license.DrmSystem;
import tv.playgate.domain.license.KeyField;
import tv.playgate.domain.license.LicenseServer;
import tv.playgate.domain.license.LicenseServerName;
import tv.playgate.domain.license.PresentedCertificate;
import tv.playgate.domain.license.Recognition;
import tv.playgate.domain.license.SubjectAlternativeName;
import tv.playgate.domain.license.TokenTerms;
import tv.playgate.domain.license.TokenUrl;
import tv.playgate.domain.license.WrappedKeys;
import tv.playgate.domain.secret.Secret;
import tv.playgate.domain.secret.SecretPlace;
import tv.playgate.domain.secret.WrappedSecret;
import tv.playgate.domain.time.Period;

class EntitlementsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Call CALL = Call.arriving(NOW, Duration.ofSeconds(5));
  private static final String GUID = "9e828b37-842d-4f71-8233-c007fb1d4f5b";
  private static final ContentId ID = ContentId.parse(GUID).orElseThrow();
  private static final String KEY = "00112233445566778899aabbccddeeff";
  private static final String IV = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
  private static final String COOKIE = "c7d1e0a49b3f4d5f8e6a1b2c3d4e5f60";
  private static final TokenTerms TERMS = new TokenTerms(Duration.ofMinutes(5), Duration.ofDays(2));
  private static final TokenUrl URL = new TokenUrl("https://fp.example/?ExpressPlayToken=AQAAAB");
  private static final SubjectAlternativeName SAN =
      new SubjectAlternativeName("DNS:license-server.example");
  private static final CertificateStanding VOUCHED =
      new CertificateStanding.Vouched(
          new PresentedCertificate(
              new CertificateSha256("ab".repeat(32)),
              Set.of(SAN),
              null,
              new Period(NOW, NOW.plusSeconds(1))));
  private static final LicenseServer DRM1 = drm("drm-1");

  private final List<String> opened = new ArrayList<>();
  private final List<TokenUrlIssuer.Order> orders = new ArrayList<>();

  @Test
  void grantsAGivenTokenUrlWithoutOpeningAKey() {
    assertThat(decide(content(URL), unreachable(), COOKIE))
        .isCompletedWithValue(new Granted(ID, URL, Granted.Origin.CATALOG, Basis.NOTHING_REQUIRED));
    assertThat(opened).isEmpty();
  }

  @Test
  void ordersATokenUrlWithTheOpenedKeysTheTermsAndTheCookie() {
    TokenUrlAnswer issued = new TokenUrlAnswer.Issued(URL);
    assertThat(decide(content(null), issuing(issued), COOKIE))
        .isCompletedWithValue(
            new Granted(ID, URL, Granted.Origin.TOKEN_SERVICE, Basis.NOTHING_REQUIRED));
    assertThat(orders)
        .containsExactly(
            new TokenUrlIssuer.Order(
                content(null),
                ContentKeys.of(Secret.of(KEY), Secret.of(IV)),
                new CustomerCookie(COOKIE),
                null));
    assertThat(orders.toString()).doesNotContain(KEY).doesNotContain(IV).doesNotContain(COOKIE);
  }

  @Test
  void opensEachKeyOnceForItsContentAndField() {
    decide(content(null), issuing(new TokenUrlAnswer.Issued(URL)), null).join();
    assertThat(opened).containsExactly("CONTENT_KEY of content " + GUID, "IV of content " + GUID);
  }

  @Test
  void refusesWhereTheTokenServiceRefuses() {
    TokenUrlAnswer refused = new TokenUrlAnswer.NotIssued(TokenUrlFailure.REFUSED);
    assertThat(errorOf(decide(content(null), issuing(refused), COOKIE)))
        .isEqualTo(EntitlementError.TOKEN_SERVICE_REFUSED);
  }

  @Test
  void looksNothingUpWhereTheRequestIsMalformed() {
    ContentInventory untouchable =
        inventory(
            id -> {
              throw new AssertionError("the inventory was touched: " + id);
            });
    assertThat(errorOf(decide(untouchable, unreachable(), "")))
        .isEqualTo(EntitlementError.INVALID_COOKIE);
  }

  @Test
  void refusesAContentThatIsNotThere() {
    ContentInventory empty = inventory(id -> CompletableFuture.completedFuture(Optional.empty()));
    assertThat(errorOf(decide(empty, unreachable(), null)))
        .isEqualTo(EntitlementError.UNKNOWN_CONTENT);
  }

  @Test
  void failsWhereAKeyDoesNotOpenAndOrdersNothing() {
    KeyWrapping corrupted =
        opening(
            place -> CompletableFuture.failedFuture(new SecretCorruptedException("swapped", null)));
    assertThat(
            deciding(found(content(null)), corrupted, issuing(new TokenUrlAnswer.Issued(URL)))
                .decide(CALL, request(null))
                .toCompletableFuture())
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .withCauseInstanceOf(SecretCorruptedException.class);
    assertThat(orders).isEmpty();
  }

  @Test
  void identifiesTheLicenseServerWhoseCertificateIsVouchedFor() {
    assertThat(identified(VOUCHED, DRM1)).isEqualTo(new Recognition.Recognised(DRM1));
  }

  @Test
  void identifiesNobodyWhoseCertificateIsDoubted() {
    assertThat(
            identified(
                new CertificateStanding.Doubted(CertificateDoubt.REVOKED, "on the list"), DRM1))
        .isEqualTo(new Recognition.Unrecognised(CertificateDoubt.REVOKED, "on the list"));
  }

  @Test
  void identifiesNobodyByAStrangersOrAnAmbiguousCertificate() {
    assertThat(doubt(identified(VOUCHED))).isEqualTo(CertificateDoubt.NOT_REGISTERED);
    assertThat(doubt(identified(VOUCHED, DRM1, drm("drm-2"))))
        .isEqualTo(CertificateDoubt.AMBIGUOUS);
  }

  private static @Nullable CertificateDoubt doubt(Recognition recognition) {
    return recognition.fold(recognised -> null, Recognition.Unrecognised::doubt);
  }

  private static Recognition identified(CertificateStanding standing, LicenseServer... servers) {
    ConfigurationSnapshot snapshot =
        new ConfigurationSnapshot(
            new Revision(1),
            new ConfigurationEntries(List.of(), List.of(), List.of(), List.of(), List.of(servers)));
    return Entitlements.identifyLicenseServer(() -> snapshot, (call, chain) -> standing)
        .identify(CALL, List.of());
  }

  private CompletableFuture<Verdict> decide(
      Content content, TokenUrlIssuer issuer, @Nullable String cookie) {
    return decide(found(content), issuer, cookie);
  }

  private CompletableFuture<Verdict> decide(
      ContentInventory contents, TokenUrlIssuer issuer, @Nullable String cookie) {
    KeyWrapping keys =
        opening(
            place ->
                CompletableFuture.completedFuture(
                    Secret.of(place.equals(KeyField.IV.of(ID)) ? IV : KEY)));
    return deciding(contents, keys, issuer).decide(CALL, request(cookie)).toCompletableFuture();
  }

  private static DecideEntitlement deciding(
      ContentInventory contents, KeyWrapping keys, TokenUrlIssuer issuer) {
    ConfigurationSnapshot nothing =
        new ConfigurationSnapshot(new Revision(0), ConfigurationEntries.EMPTY);
    return Entitlements.decideEntitlement(
        EntitlementPolicy.USUAL,
        LicensePorts.timeBased(contents, keys, issuer),
        DecisionPorts.keepingNothing(() -> nothing, new InMemoryProfiles(), new ScriptedMvpds()));
  }

  private static EntitlementError errorOf(CompletableFuture<Verdict> verdict) {
    return verdict
        .join()
        .fold(
            granted -> {
              throw new AssertionError("unexpected: " + granted);
            },
            refused -> refused.error());
  }

  private static EntitlementRequest request(@Nullable String cookie) {
    return new EntitlementRequest(DRM1, GUID, 1L, GUID, cookie);
  }

  private static LicenseServer drm(String name) {
    return new LicenseServer(
        new LicenseServerName(name), CertificateMarks.of(SAN), new ContentScope.All());
  }

  private static Content content(@Nullable TokenUrl url) {
    return new Content(
        ID,
        DrmSystem.FAIRPLAY,
        ContentKind.TIME_BASED,
        null,
        new WrappedKeys(wrapped("CONTENT_KEY"), null, wrapped("IV")),
        TERMS,
        null,
        null,
        null,
        url,
        null);
  }

  private static WrappedSecret wrapped(String text) {
    return new WrappedSecret(text.getBytes(StandardCharsets.UTF_8));
  }

  private TokenUrlIssuer issuing(TokenUrlAnswer answer) {
    return (call, order) -> {
      assertThat(call).isEqualTo(CALL);
      orders.add(order);
      return CompletableFuture.completedFuture(answer);
    };
  }

  private static TokenUrlIssuer unreachable() {
    return (call, order) -> {
      throw new AssertionError("a token URL was ordered: " + order);
    };
  }

  private static ContentInventory found(Content content) {
    return inventory(id -> CompletableFuture.completedFuture(Optional.of(content)));
  }

  private static ContentInventory inventory(Finding finding) {
    return new OnlyFinding(finding);
  }

  private KeyWrapping opening(Opening opening) {
    return new KeyWrapping() {
      @Override
      public CompletionStage<WrappedSecret> wrap(Call call, SecretPlace place, Secret secret) {
        throw new AssertionError("a key was wrapped");
      }

      @Override
      public CompletionStage<Secret> unwrap(Call call, SecretPlace place, WrappedSecret wrapped) {
        assertThat(wrapped).isEqualTo(wrapped(place.toString().split(" ", 2)[0]));
        opened.add(place.toString());
        return opening.open(place);
      }

      @Override
      public boolean isCurrent(Call call, WrappedSecret wrapped) {
        throw new AssertionError("licenses do not care about the wrapping key");
      }
    };
  }

  private interface Opening {
    CompletionStage<Secret> open(SecretPlace place);
  }

  private interface Finding {
    CompletionStage<Optional<Content>> find(ContentId id);
  }

  /** Licenses change no content: whatever else they do with the inventory fails. */
  private record OnlyFinding(Finding finding) implements ContentInventory {
    @Override
    public CompletionStage<Optional<Content>> find(Call call, ContentId id) {
      return finding.find(id);
    }

    @Override
    public CompletionStage<Void> save(Call call, List<Content> contents) {
      throw new AssertionError("contents were saved");
    }

    @Override
    public CompletionStage<Boolean> remove(Call call, ContentId id) {
      throw new AssertionError("a content was removed");
    }

    @Override
    public CompletionStage<List<Content>> page(Call call, @Nullable ContentId after, int limit) {
      throw new AssertionError("contents were listed");
    }
  }
}
