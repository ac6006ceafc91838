package tv.playgate.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.Stages.answer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tv.playgate.application.Call;
import tv.playgate.application.fixture.Names;
import tv.playgate.application.fixture.TrialFixture;
import tv.playgate.application.port.out.TemporaryAccessLedger;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.evaluation.ClaimGrant;
import tv.playgate.domain.evaluation.ReadGrant;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.temporary.Grant;
import tv.playgate.domain.temporary.GrantClaim;
import tv.playgate.domain.temporary.GrantHolder;
import tv.playgate.domain.temporary.GrantTerms;
import tv.playgate.domain.temporary.IdentityHash;

/**
 * What every {@link TemporaryAccessLedger} must do (pass-decisions §5.2). Extend it and hand in the
 * ledger. The tests use names of their own, so the ledger need not be empty and may be shared by
 * all of them.
 */
public abstract class TemporaryAccessLedgerContract {

  private static final Instant START = Instant.parse("2026-01-01T20:15:00.123Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final GrantTerms BASIC = TrialFixture.basic(DAY);
  private static final GrantTerms TWO = TrialFixture.promotional(DAY, 2);
  private static final int ROUNDS = 10;
  private static final int RIVALS = 16;

  private final IntegrationId integration = TrialFixture.integration();

  /** The ledger under test. */
  protected abstract TemporaryAccessLedger ledger();

  @Test
  void knowsNothingOfANewViewer() {
    assertThat(read(holder(), TWO, START)).isEmpty();
  }

  @Test
  void startsTheClockWithTheFirstClaimAndNeverAgain() {
    GrantHolder holder = basicHolder();

    GrantClaim first = claim(holder, BASIC, START, "one");
    GrantClaim later = claim(holder, BASIC, START.plusSeconds(1), "two", "three");

    assertThat(first.granted()).isEqualTo(resources("one"));
    assertThat(later.granted()).isEqualTo(resources("two", "three"));
    assertThat(read(holder, BASIC, START)).map(Grant::startedAt).contains(START);
  }

  @Test
  void remembersWhatWasUsedInItsOrder() {
    GrantHolder holder = holder();
    GrantTerms many = TrialFixture.promotional(DAY, 100);
    String document = "<rss>" + "x".repeat(60_000) + Names.UNICODE + "</rss>";

    claim(holder, many, START, "one", Names.UNICODE);
    claim(holder, many, START.plusSeconds(1), document, "nul \0 and \\0", "one");

    assertThat(read(holder, many, START).orElseThrow().used())
        .extracting(Resource::value)
        .containsExactly("one", Names.UNICODE, document, "nul \0 and \\0");
  }

  @Test
  void readingUsesNothing() {
    GrantHolder holder = holder();
    claim(holder, TWO, START, "one");

    IntStream.range(0, 5).forEach(i -> read(holder, TWO, START));

    assertThat(claim(holder, TWO, START, "two").granted()).isEqualTo(resources("two"));
  }

  @Test
  void grantsAsManyResourcesAsTheTermsAllow() {
    GrantHolder holder = holder();

    GrantClaim claim = claim(holder, TWO, START, "one", "two", "three");

    assertThat(claim.granted()).isEqualTo(resources("one", "two"));
    assertThat(claim.after().used()).isEqualTo(resources("one", "two"));
    assertThat(claim(holder, TWO, START, "three").granted()).isEmpty();
    assertThat(claim(holder, TWO, START, "two").granted()).isEqualTo(resources("two"));
  }

  @Test
  void usesNothingWhereItDenies() {
    GrantHolder holder = holder();
    claim(holder, TWO, START, "one", "two");
    Grant before = read(holder, TWO, START).orElseThrow();

    assertThat(claim(holder, TWO, START, "three").granted()).isEmpty();
    assertThat(claim(holder, TWO, START.plus(DAY), "one").granted()).isEmpty();

    assertThat(read(holder, TWO, START)).contains(before);
  }

  @Test
  void grantsNothingOnceTheTimeIsOver() {
    GrantHolder holder = holder();
    claim(holder, TWO, START, "one");

    assertThat(claim(holder, TWO, START.plus(DAY).minusMillis(1), "one").granted()).isNotEmpty();
    assertThat(claim(holder, TWO, START.plus(DAY), "one").granted()).isEmpty();
    assertThat(read(holder, TWO, START.plus(DAY))).map(Grant::startedAt).contains(START);
  }

  @Test
  void findsTheTrialByTheIdentityOnANewDevice() {
    GrantHolder holder = holder();
    GrantHolder elsewhere = onAnotherDevice(holder);
    claim(holder, TWO, START, "one", "two");

    assertThat(read(elsewhere, TWO, START)).map(Grant::used).contains(resources("one", "two"));
    assertThat(claim(elsewhere, TWO, START.plusSeconds(1), "three").granted()).isEmpty();
  }

  @Test
  void findsTheTrialByTheDeviceUnderANewIdentity() {
    GrantHolder holder = holder();
    GrantHolder renamed = underAnotherIdentity(holder);
    claim(holder, TWO, START, "one", "two");

    assertThat(read(renamed, TWO, START)).isPresent();
    assertThat(claim(renamed, TWO, START.plusSeconds(1), "three").granted()).isEmpty();
  }

  @Test
  void leadsTheOtherWayToTheSameTrialFromThenOn() {
    GrantHolder holder = holder();
    GrantHolder elsewhere = onAnotherDevice(holder);
    GrantHolder stranger = underAnotherIdentity(elsewhere);
    claim(holder, TWO, START, "one");

    assertThat(read(stranger, TWO, START)).as("before").isEmpty();
    claim(elsewhere, TWO, START, "two");

    assertThat(claim(stranger, TWO, START, "three").granted()).as("after").isEmpty();
  }

  @Test
  void leadsTheOtherWayToTheSameTrialEvenWhereItDenies() {
    GrantHolder holder = holder();
    claim(holder, TWO, START, "one");
    GrantHolder elsewhere = onAnotherDevice(holder);

    assertThat(claim(elsewhere, TWO, START.plus(DAY), "two").granted()).isEmpty();

    assertThat(read(underAnotherIdentity(elsewhere), TWO, START)).isPresent();
  }

  @Test
  void readingLeadsNobodyAnywhere() {
    GrantHolder holder = holder();
    GrantHolder elsewhere = onAnotherDevice(holder);
    claim(holder, TWO, START, "one");

    read(elsewhere, TWO, START);

    assertThat(read(underAnotherIdentity(elsewhere), TWO, START)).isEmpty();
  }

  @Test
  void letsTheMoreExhaustedOfTwoTrialsDecide() {
    GrantHolder fresh = holder();
    GrantHolder used = holder();
    GrantHolder both = new GrantHolder(fresh.device(), used.identity());
    claim(fresh, TWO, START, "one");
    claim(used, TWO, START.plusSeconds(1), "two", "three");

    assertThat(read(both, TWO, START.plusSeconds(2)).orElseThrow().used())
        .isEqualTo(resources("two", "three"));
    assertThat(claim(both, TWO, START.plusSeconds(2), "one").granted()).isEmpty();
    assertThat(claim(fresh, TWO, START.plusSeconds(3), "four").granted())
        .as("the other trial is untouched")
        .isEqualTo(resources("four"));
  }

  @Test
  void letsATrialThatIsOverDecideBeforeOneThatIsUsedUp() {
    GrantHolder old = holder();
    GrantHolder used = holder();
    claim(old, TWO, START, "one");
    claim(used, TWO, START.plusSeconds(1), "two", "three");

    Grant deciding =
        read(new GrantHolder(used.device(), old.identity()), TWO, START.plus(DAY)).orElseThrow();

    assertThat(deciding.startedAt()).isEqualTo(START);
  }

  @Test
  void keepsIntegrationsApart() {
    GrantHolder holder = holder();
    IntegrationId other = TrialFixture.integration();
    claim(holder, TWO, START, "one", "two");

    assertThat(answer(ledger().read(at(START), new ReadGrant(other, holder, TWO)))).isEmpty();
    answer(ledger().resetDevices(at(START), other, Optional.empty()));

    assertThat(claim(holder, TWO, START, "three").granted()).isEmpty();
  }

  @Test
  void keepsDevicesAndIdentitiesApart() {
    GrantHolder holder = holder();
    claim(holder, TWO, START, "one");
    IdentityHash identity = TrialFixture.identityOf(holder);

    assertThat(read(TrialFixture.basicHolder(new DeviceId(identity.hex())), TWO, START)).isEmpty();
    assertThat(
            read(
                TrialFixture.basicHolder(new DeviceId(Names.inOtherCase(holder.device().value()))),
                TWO,
                START))
        .isEmpty();
  }

  @Test
  void startsAnewForADeviceThatWasReset() {
    GrantHolder holder = holder();
    GrantHolder bystander = holder();
    claim(holder, TWO, START, "one", "two");
    claim(bystander, TWO, START, "one", "two");

    assertThat(answer(ledger().resetDevices(at(START), integration, Optional.of(holder.device()))))
        .isEqualTo(1);

    assertThat(read(onAnotherDevice(holder), TWO, START)).as("by its identity").isEmpty();
    assertThat(claim(holder, TWO, START.plus(DAY), "three").granted()).isNotEmpty();
    assertThat(claim(bystander, TWO, START, "three").granted()).isEmpty();
    assertThat(answer(ledger().resetDevices(at(START), integration, Optional.of(device()))))
        .isZero();
  }

  @Test
  void startsAnewForAnIdentityThatWasReset() {
    GrantHolder holder = holder();
    claim(holder, TWO, START, "one", "two");
    Optional<IdentityHash> identity = Optional.of(TrialFixture.identityOf(holder));

    assertThat(answer(ledger().resetIdentities(at(START), integration, identity))).isEqualTo(1);
    assertThat(answer(ledger().resetIdentities(at(START), integration, identity))).isZero();

    assertThat(read(underAnotherIdentity(holder), TWO, START)).as("by its device").isEmpty();
    assertThat(claim(holder, TWO, START, "three").granted()).isNotEmpty();
  }

  @Test
  void resetsAllIdentitiesAndLeavesTrialsOfDevicesAlone() {
    GrantHolder basic = basicHolder();
    claim(holder(), TWO, START, "one");
    claim(holder(), TWO, START, "one");
    claim(basic, BASIC, START, "one");

    assertThat(answer(ledger().resetIdentities(at(START), integration, Optional.empty())))
        .isEqualTo(2);

    assertThat(read(basic, BASIC, START)).isPresent();
    assertThat(answer(ledger().resetIdentities(at(START), integration, Optional.empty()))).isZero();
  }

  @Test
  void resetsEveryTrialThatADeviceLedTo() {
    GrantHolder shared = holder();
    claim(shared, TWO, START, "one");
    claim(onAnotherDevice(shared), TWO, START, "one");
    claim(basicHolder(), BASIC, START, "one");

    assertThat(answer(ledger().resetDevices(at(START), integration, Optional.empty())))
        .isEqualTo(2);

    assertThat(read(shared, TWO, START)).isEmpty();
  }

  @Test
  void neverOverdrawsALimitHoweverManyClaimAtOnce() {
    for (int round = 0; round < ROUNDS; round++) {
      GrantHolder holder = holder();
      assertThat(granted(IntStream.range(0, RIVALS).mapToObj(i -> holder).toList())).hasSize(2);
    }
  }

  @Test
  void neverOverdrawsALimitThroughManyDevicesOfOneViewer() {
    for (int round = 0; round < ROUNDS; round++) {
      GrantHolder holder = holder();
      List<GrantHolder> everywhere =
          Stream.generate(() -> onAnotherDevice(holder)).limit(RIVALS).toList();
      assertThat(granted(everywhere)).hasSize(2);
    }
  }

  @Test
  void neverOverdrawsALimitThroughManyIdentitiesOnOneDevice() {
    for (int round = 0; round < ROUNDS; round++) {
      GrantHolder holder = holder();
      List<GrantHolder> all =
          Stream.generate(() -> underAnotherIdentity(holder)).limit(RIVALS).toList();
      assertThat(granted(all)).hasSize(2);
    }
  }

  @Test
  void neverOverdrawsTwoTrialsThatAreCrossed() {
    for (int round = 0; round < ROUNDS; round++) {
      GrantHolder one = holder();
      GrantHolder two = holder();
      claim(one, TWO, START, "one");
      claim(two, TWO, START, "two");
      List<GrantHolder> crossed =
          IntStream.range(0, RIVALS)
              .mapToObj(
                  i ->
                      i % 2 == 0
                          ? new GrantHolder(one.device(), two.identity())
                          : new GrantHolder(two.device(), one.identity()))
              .toList();

      assertThat(granted(crossed)).hasSizeBetween(1, 2);
    }
  }

  /** Each of them claims a resource of its own at once; these were granted. */
  private List<Resource> granted(List<GrantHolder> holders) {
    List<CompletionStage<GrantClaim>> claims = new ArrayList<>();
    for (int i = 0; i < holders.size(); i++) {
      claims.add(start(holders.get(i), TWO, START, "rival-" + i));
    }
    return claims.stream().flatMap(claim -> answer(claim).granted().stream()).toList();
  }

  private GrantClaim claim(GrantHolder holder, GrantTerms terms, Instant now, String... resources) {
    return answer(start(holder, terms, now, resources));
  }

  private CompletionStage<GrantClaim> start(
      GrantHolder holder, GrantTerms terms, Instant now, String... resources) {
    return ledger()
        .claim(at(now), new ClaimGrant(integration, holder, terms, resources(resources)));
  }

  private Optional<Grant> read(GrantHolder holder, GrantTerms terms, Instant now) {
    return answer(ledger().read(at(now), new ReadGrant(integration, holder, terms)));
  }

  /** A call of that instant whose deadline is far from now. */
  private static Call at(Instant now) {
    return TrialFixture.callAt(now);
  }

  private static Set<Resource> resources(String... names) {
    Set<Resource> resources = new LinkedHashSet<>();
    Stream.of(names).map(Resource::new).forEach(resources::add);
    return resources;
  }

  private static DeviceId device() {
    return TrialFixture.device();
  }

  private static GrantHolder holder() {
    return TrialFixture.holder();
  }

  private static GrantHolder basicHolder() {
    return TrialFixture.basicHolder(device());
  }

  private static GrantHolder onAnotherDevice(GrantHolder holder) {
    return new GrantHolder(device(), holder.identity());
  }

  private static GrantHolder underAnotherIdentity(GrantHolder holder) {
    return new GrantHolder(holder.device(), TrialFixture.identity());
  }
}
