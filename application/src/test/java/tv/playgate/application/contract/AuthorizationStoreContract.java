package tv.playgate.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tv.playgate.application.fixture.Names;
import tv.playgate.application.fixture.TrialFixture;
import tv.playgate.application.port.out.AuthorizationStore;
import tv.playgate.domain.decision.GivenAuthorization;
import tv.playgate.domain.evaluation.FindAuthorizations;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.profile.ProfileId;
import tv.playgate.domain.profile.Subject;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.time.Period;

/**
 * What every {@link AuthorizationStore} must do. Extend it and hand in the store. The tests use
 * names of their own, so the store need not be empty and may be shared by all of them.
 */
public abstract class AuthorizationStoreContract {

  private static final Period LONG =
      new Period(Instant.parse("2026-01-01T00:00:00.001Z"), Instant.parse("2093-07-05T13:37:42Z"));
  private static final Period LONGER =
      new Period(Instant.parse("2026-01-02T00:00:00Z"), Instant.parse("2093-07-06T00:00:00.999Z"));

  private final IntegrationId integration = TrialFixture.integration();
  private final ProfileId profile = new ProfileId(UUID.randomUUID());
  private final Subject subject = new Subject(Names.unique("user"));

  /** The store under test. */
  protected abstract AuthorizationStore store();

  @Test
  void knowsNothingAtFirst() {
    assertThat(known("resource1")).isEmpty();
  }

  @Test
  void findsWhatWasKept() {
    keep(given("resource1", LONG), given("resource2", LONGER));

    assertThat(known("resource1", "resource2", "resource3"))
        .containsOnly(
            Map.entry(new Resource("resource1"), LONG),
            Map.entry(new Resource("resource2"), LONGER));
  }

  @Test
  void findsOnlyWhatIsAskedFor() {
    keep(given("resource1", LONG), given("resource2", LONG));

    assertThat(known("resource2")).containsOnlyKeys(new Resource("resource2"));
    assertThat(known()).isEmpty();
  }

  @Test
  void tellsResourcesApartToTheLastCharacter() {
    String document = "<rss>" + "x".repeat(60_000) + Names.UNICODE;
    keep(given(document + "1", LONG), given("Resource", LONG), given("nul\0", LONG));

    assertThat(known(document + "1", document + "2"))
        .containsOnlyKeys(new Resource(document + "1"));
    assertThat(known("resource", "Resource ", "nul")).isEmpty();
    assertThat(known("nul\0")).hasSize(1);
  }

  @Test
  void keepsTheLatestWord() {
    keep(given("resource1", LONG));
    keep(given("resource1", LONGER));
    assertThat(known("resource1")).containsValue(LONGER);

    keep(given("resource1", LONGER), given("resource1", LONG));
    assertThat(known("resource1")).containsValue(LONG);
  }

  @Test
  void keepsNothingGladly() {
    keep();
  }

  @Test
  void findsNothingOfAnotherViewerSignInOrIntegration() {
    keep(given("resource1", LONG));
    ServiceProviderId brand = integration.serviceProvider();
    MvpdId mvpd = integration.mvpd();

    List<FindAuthorizations> others =
        List.of(
            asking(integration, profile, new Subject(Names.unique("other"))),
            asking(integration, profile, new Subject(Names.inOtherCase(subject.value()))),
            asking(integration, new ProfileId(UUID.randomUUID()), subject),
            asking(
                new IntegrationId(new ServiceProviderId(Names.inOtherCase(brand.value())), mvpd),
                profile,
                subject),
            asking(
                new IntegrationId(brand, new MvpdId(Names.inOtherCase(mvpd.value()))),
                profile,
                subject));

    assertThat(others)
        .allSatisfy(
            other -> assertThat(answer(store().find(call(), other)).byResource()).isEmpty());
  }

  @Test
  void forgetsEverythingThatWasGivenToASignIn() {
    ProfileId bystander = new ProfileId(UUID.randomUUID());
    keep(
        given("resource1", LONG),
        given("resource2", LONG),
        new GivenAuthorization(integration, bystander, subject, new Resource("resource1"), LONG));

    answer(store().forget(call(), List.of(profile, new ProfileId(UUID.randomUUID()))));

    assertThat(known("resource1", "resource2")).isEmpty();
    assertThat(answer(store().find(call(), asking(integration, bystander, subject))).byResource())
        .hasSize(1);
  }

  @Test
  void forgetsNothingGladly() {
    answer(store().forget(call(), List.of()));
  }

  @Test
  void keepsOneWordWhereManySayItAtOnce() {
    List<CompletionStage<Void>> keeps =
        IntStream.range(0, 16)
            .mapToObj(
                i ->
                    store()
                        .keep(
                            call(),
                            i % 2 == 0
                                ? List.of(given("one", LONG), given("two", LONG))
                                : List.of(given("two", LONG), given("one", LONG))))
            .toList();

    keeps.forEach(keep -> answer(keep));

    assertThat(known("one", "two")).hasSize(2).containsValue(LONG);
  }

  private GivenAuthorization given(String resource, Period validity) {
    return new GivenAuthorization(integration, profile, subject, new Resource(resource), validity);
  }

  private static FindAuthorizations asking(IntegrationId id, ProfileId profile, Subject subject) {
    return new FindAuthorizations(id, profile, subject, Set.of(new Resource("resource1")));
  }

  private void keep(GivenAuthorization... given) {
    answer(store().keep(call(), List.of(given)));
  }

  private Map<Resource, Period> known(String... resources) {
    Set<Resource> asked =
        Arrays.stream(resources)
            .map(Resource::new)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return answer(
            store().find(call(), new FindAuthorizations(integration, profile, subject, asked)))
        .byResource();
  }
}
