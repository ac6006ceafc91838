package tv.playgate.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.ConfigurationFixture.brand;
import static tv.playgate.application.fixture.ConfigurationFixture.bringing;
import static tv.playgate.application.fixture.ConfigurationFixture.plain;
import static tv.playgate.application.fixture.ConfigurationFixture.removing;
import static tv.playgate.application.fixture.Names.unique;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;
import static tv.playgate.application.fixture.Stages.failure;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tv.playgate.application.Call;
import tv.playgate.application.fixture.Names;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.port.out.ConfigurationStore;
import tv.playgate.application.port.out.ConfigurationStore.Outcome;
import tv.playgate.domain.configuration.ConfigurationChange;
import tv.playgate.domain.configuration.ConfigurationKeys;
import tv.playgate.domain.configuration.Revision;
import tv.playgate.domain.configuration.RevisionRecord;
import tv.playgate.domain.integration.ServiceProviderId;

/**
 * What every {@link ConfigurationStore} must remember of its changes. Extend it and hand in the
 * store, which may have a history already; but nobody else may change it meanwhile.
 */
public abstract class ConfigurationHistoryContract {

  private static final int MOST = 10_000;

  /** The store under test. */
  protected abstract ConfigurationStore store();

  /** Where the changes of that store show. */
  protected abstract Configuration configuration();

  @Test
  void tellsWhoChangedWhatAndWhenAndWhy() {
    String name = unique("Ünï 漢字 😀");
    Call call = call();
    ConfigurationChange change =
        new ConfigurationChange(
            revision(), ConfigurationKeys.NONE, plain(name), Names.UNICODE, "a reason – 漢字");

    Revision made = apply(call, change);

    assertThat(newest(1))
        .containsExactly(
            new RevisionRecord(
                made,
                Names.UNICODE,
                "a reason – 漢字",
                call.instant(),
                List.of(
                    "applications/" + name,
                    "degradationRules/" + name,
                    "integrations/" + name + "/" + name,
                    "licenseServers/" + name,
                    "mvpds/" + name,
                    "platformTokenKeys/" + name,
                    "serviceProviders/" + name)));
  }

  @Test
  void tellsWhatWentForGood() {
    String gone = unique("gone");
    String back = unique("back");
    apply(call(), bringing(revision(), brand(gone, "Gone").with(brand(back, "Back"))));
    ConfigurationKeys both =
        new ConfigurationKeys(
            Set.of(new ServiceProviderId(gone), new ServiceProviderId(back)),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of());

    apply(call(), new ConfigurationChange(revision(), both, brand(back, "Anew"), "tester", ""));

    assertThat(newest(1).get(0).changes())
        .containsExactly("serviceProviders/" + back, "-serviceProviders/" + gone);
  }

  @Test
  void tellsThatNothingChangedInAChangeOfNothing() {
    apply(call(), removing(revision(), ConfigurationKeys.NONE));

    assertThat(newest(1).get(0).changes()).isEmpty();
  }

  @Test
  void remembersNothingOfAChangeThatWasNotMade() {
    apply(call(), bringing(revision(), brand(unique("brand"), "Made")));
    List<RevisionRecord> before = newest(2);

    String dangling = unique("dangling");
    ServiceProviderId id = new ServiceProviderId(dangling);
    answer(store().apply(call(), bringing(Revision.NONE, brand(unique("brand"), "Late"))));
    failure(
        store()
            .apply(
                call(), bringing(revision(), plain(dangling).without(ConfigurationKeys.of(id)))));

    assertThat(newest(2)).isEqualTo(before);
  }

  @Test
  void givesTheNewestFirstAndGoesBackPageByPage() {
    for (int i = 0; i < 5; i++) {
      apply(call(), bringing(revision(), brand(unique("brand"), "Number " + i)));
    }
    long newest = revision().number();

    List<RevisionRecord> first = newest(2);
    List<RevisionRecord> second = answer(store().history(call(), first.get(1).revision(), 3));

    assertThat(first).extracting(r -> r.revision().number()).containsExactly(newest, newest - 1);
    assertThat(second)
        .extracting(r -> r.revision().number())
        .containsExactly(newest - 2, newest - 3, newest - 4);
    assertThat(answer(store().history(call(), new Revision(1), MOST))).isEmpty();
  }

  @Test
  void failsTheStageWhereAPageIsTooSmallOrTooLarge() {
    for (int limit : new int[] {0, MOST + 1}) {
      assertThat(failure(store().history(call(), null, limit)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private List<RevisionRecord> newest(int limit) {
    return answer(store().history(call(), null, limit));
  }

  private Revision revision() {
    return configuration().current().revision();
  }

  private Revision apply(Call call, ConfigurationChange change) {
    return answer(store().apply(call, change))
        .fold(
            Outcome.Applied::revision,
            outdated -> {
              throw new AssertionError("outdated: now " + outdated.current());
            });
  }
}
