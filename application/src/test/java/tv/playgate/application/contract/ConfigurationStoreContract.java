package tv.playgate.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.ConfigurationFixture.brand;
import static tv.playgate.application.fixture.ConfigurationFixture.bringing;
import static tv.playgate.application.fixture.ConfigurationFixture.integrationId;
import static tv.playgate.application.fixture.ConfigurationFixture.keys;
import static tv.playgate.application.fixture.ConfigurationFixture.plain;
import static tv.playgate.application.fixture.ConfigurationFixture.removing;
import static tv.playgate.application.fixture.ConfigurationFixture.rich;
import static tv.playgate.application.fixture.ConfigurationFixture.rule;
import static tv.playgate.application.fixture.Names.inOtherCase;
import static tv.playgate.application.fixture.Names.unique;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;
import static tv.playgate.application.fixture.Stages.failure;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tv.playgate.application.fixture.ConfigurationFixture;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.port.out.ConfigurationStore;
import tv.playgate.application.port.out.ConfigurationStore.Outcome;
import tv.playgate.domain.configuration.ConfigurationChange;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.configuration.ConfigurationKeys;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.configuration.Revision;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProvider;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.license.CertificateMarks;
import tv.playgate.domain.license.ContentScope;
import tv.playgate.domain.license.LicenseServer;
import tv.playgate.domain.license.SubjectAlternativeName;

/**
 * What every {@link ConfigurationStore} must do, together with the {@link Configuration} that shows
 * its changes. Extend it and hand in both. The tests use names of their own, so the configuration
 * need not be empty; but nobody else may change it meanwhile.
 */
public abstract class ConfigurationStoreContract {

  private static final int RIVALS = 8;

  /** The store under test. */
  protected abstract ConfigurationStore store();

  /** Where the changes of that store show. */
  protected abstract Configuration configuration();

  @Test
  void countsRevisionsUpAndShowsEachAtOnce() {
    Revision before = current().revision();
    String name = unique("brand");

    Revision first = applied(bringing(before, brand(name, "One")));
    assertThat(first).isEqualTo(current().revision());
    assertThat(first.number()).isEqualTo(before.number() + 1);

    Revision second = applied(bringing(first, brand(name, "Two")));
    assertThat(second.number()).isEqualTo(first.number() + 1);
    assertThat(brandNamed(name)).isEqualTo("Two");
  }

  @Test
  void keepsEveryMemberOfPlainEntries() {
    keepsEveryMember(plain(unique("plain")));
  }

  @Test
  void keepsEveryMemberOfRichEntries() {
    keepsEveryMember(rich(unique("rich Ünï 漢字 😀")));
  }

  private void keepsEveryMember(ConfigurationEntries entries) {
    applied(bringing(current().revision(), entries));

    ConfigurationEntries shown = current().entries();
    assertThat(shown.serviceProviders()).containsAll(entries.serviceProviders());
    assertThat(shown.mvpds()).containsAll(entries.mvpds());
    assertThat(shown.integrations()).containsAll(entries.integrations());
    assertThat(shown.degradationRules()).containsAll(entries.degradationRules());
    assertThat(shown.licenseServers()).containsAll(entries.licenseServers());
    assertThat(shown.applications()).containsAll(entries.applications());
    assertThat(shown.trustedKeys()).containsAll(entries.trustedKeys());
  }

  @Test
  void tellsAllContentsFromAListThatIsEmpty() {
    LicenseServer nothing =
        new LicenseServer(
            ConfigurationFixture.server(unique("server")),
            CertificateMarks.of(new SubjectAlternativeName("URI:urn:x")),
            new ContentScope.Listed(Set.of()));

    applied(bringing(current().revision(), ConfigurationFixture.of(nothing)));

    assertThat(current().entries().licenseServers()).contains(nothing);
  }

  @Test
  void replacesEveryKindOfEntry() {
    String name = unique("entry");
    ConfigurationEntries expected = ConfigurationEntries.EMPTY;
    for (ConfigurationEntries entries : List.of(plain(name), rich(name), plain(name))) {
      applied(bringing(current().revision(), entries));

      expected = expected.with(entries);
      assertThat(named(name)).isEqualTo(expected);
    }
  }

  @Test
  void removesEveryKindOfEntry() {
    String name = unique("entry");
    applied(bringing(current().revision(), rich(name)));
    ConfigurationEntries others = current().entries().without(keys(name));

    applied(removing(current().revision(), keys(name)));

    assertThat(named(name).isEmpty()).isTrue();
    assertThat(current().entries()).isEqualTo(others);
  }

  @Test
  void removesBeforeItBrings() {
    String name = unique("entry");
    applied(bringing(current().revision(), rich(name)));

    applied(
        new ConfigurationChange(
            current().revision(), keys(name), plain(name), "tester", "start anew"));

    assertThat(named(name)).isEqualTo(plain(name));
  }

  @Test
  void movesARuleAwayFromAnIntegrationThatGoes() {
    String old = unique("old");
    String young = unique("young");
    applied(bringing(current().revision(), plain(old).with(plain(young))));
    IntegrationId gone = integrationId(old);

    applied(
        new ConfigurationChange(
            current().revision(),
            ConfigurationKeys.of(gone),
            ConfigurationFixture.of(rule(old, integrationId(young))),
            "tester",
            "moved"));

    assertThat(current().integration(gone)).isEmpty();
    assertThat(current().integration(integrationId(young)).orElseThrow().degradationRules())
        .hasSize(2);
  }

  @Test
  void ignoresTheRemovalOfWhatIsNotThere() {
    ConfigurationEntries before = current().entries();

    applied(removing(current().revision(), keys(unique("unknown"))));

    assertThat(current().entries()).isEqualTo(before);
  }

  @Test
  void tellsIdentifiersApartByCase() {
    String name = unique("brand");
    applied(bringing(current().revision(), brand(name, "Mixed")));

    applied(bringing(current().revision(), brand(inOtherCase(name), "Upper")));
    assertThat(brandNamed(name)).isEqualTo("Mixed");
    assertThat(brandNamed(inOtherCase(name))).isEqualTo("Upper");

    applied(
        removing(
            current().revision(), ConfigurationKeys.of(new ServiceProviderId(inOtherCase(name)))));
    assertThat(brandNamed(name)).isEqualTo("Mixed");
  }

  @Test
  void changesNothingWhereTheBasisIsOutdated() {
    Revision outdated = current().revision();
    applied(bringing(outdated, brand(unique("brand"), "Faster")));
    ConfigurationSnapshot before = current();
    String late = unique("brand");

    Outcome outcome = answer(store().apply(call(), bringing(outdated, brand(late, "Late"))));

    assertThat(outcome).isEqualTo(new Outcome.Outdated(before.revision()));
    assertThat(current().revision()).isEqualTo(before.revision());
    assertThat(current().serviceProvider(new ServiceProviderId(late))).isEmpty();
  }

  @Test
  void callsABasisOutdatedThatIsYetToCome() {
    Revision current = current().revision();
    Revision future = new Revision(current.number() + 1);

    assertThat(answer(store().apply(call(), bringing(future, brand(unique("brand"), "Early")))))
        .isEqualTo(new Outcome.Outdated(current));
  }

  @Test
  void letsExactlyOneOfManyRivalsWin() {
    Revision basis = current().revision();
    String name = unique("brand");

    List<CompletionStage<Outcome>> stages =
        IntStream.range(0, RIVALS)
            .mapToObj(i -> store().apply(call(), bringing(basis, brand(name, "Rival " + i))))
            .toList();
    List<Outcome> outcomes = stages.stream().map(stage -> answer(stage)).toList();

    Revision next = new Revision(basis.number() + 1);
    assertThat(outcomes).filteredOn(new Outcome.Applied(next)::equals).hasSize(1);
    assertThat(outcomes).filteredOn(new Outcome.Outdated(next)::equals).hasSize(RIVALS - 1);
    int winner = outcomes.indexOf(new Outcome.Applied(next));
    assertThat(brandNamed(name)).isEqualTo("Rival " + winner);
  }

  @Test
  void failsTheStageAndChangesNothingWhereAnEntryNamesAnotherThatIsNotThere() {
    ConfigurationSnapshot before = current();
    String name = unique("dangling");
    ConfigurationEntries dangling = plain(name).without(ConfigurationKeys.of(mvpd(name)));

    assertThat(failure(store().apply(call(), bringing(before.revision(), dangling))))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(current().revision()).isEqualTo(before.revision());
    assertThat(current().entries()).isEqualTo(before.entries());
  }

  @Test
  void failsTheStageAndChangesNothingWhereARemovalLeavesAReferenceBehind() {
    String name = unique("used");
    applied(bringing(current().revision(), plain(name)));
    ConfigurationSnapshot before = current();

    assertThat(
            failure(
                store()
                    .apply(
                        call(),
                        removing(before.revision(), ConfigurationKeys.of(integrationId(name))))))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(current().entries()).isEqualTo(before.entries());
  }

  @Test
  void keepsItsOrderFromRevisionToRevision() {
    applied(bringing(current().revision(), plain(unique("one")).with(plain(unique("two")))));
    ConfigurationEntries before = current().entries();
    String name = unique("brand");
    applied(bringing(current().revision(), brand(name, "Passing")));

    applied(removing(current().revision(), ConfigurationKeys.of(new ServiceProviderId(name))));

    assertThat(current().entries()).isEqualTo(before);
  }

  private ConfigurationSnapshot current() {
    return configuration().current();
  }

  private Revision applied(ConfigurationChange change) {
    return answer(store().apply(call(), change))
        .fold(
            Outcome.Applied::revision,
            outdated -> {
              throw new AssertionError("outdated: now " + outdated.current());
            });
  }

  private String brandNamed(String id) {
    return current()
        .serviceProvider(new ServiceProviderId(id))
        .map(ServiceProvider::name)
        .orElseThrow();
  }

  /** What the configuration has of that name. */
  private ConfigurationEntries named(String name) {
    ConfigurationEntries all = current().entries();
    ConfigurationKeys keys = keys(name);
    return new ConfigurationEntries(
        all.serviceProviders().stream()
            .filter(e -> keys.serviceProviders().contains(e.id()))
            .toList(),
        all.mvpds().stream().filter(e -> keys.mvpds().contains(e.id())).toList(),
        all.integrations().stream().filter(e -> keys.integrations().contains(e.id())).toList(),
        all.degradationRules().stream()
            .filter(e -> keys.degradationRules().contains(e.id()))
            .toList(),
        all.licenseServers().stream()
            .filter(e -> keys.licenseServers().contains(e.name()))
            .toList(),
        all.applications().stream().filter(e -> keys.applications().contains(e.id())).toList(),
        all.trustedKeys().stream().filter(e -> keys.trustedKeys().contains(e.id())).toList());
  }

  private static MvpdId mvpd(String name) {
    return integrationId(name).mvpd();
  }
}
