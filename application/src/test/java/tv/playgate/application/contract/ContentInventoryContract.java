package tv.playgate.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.ContentFixture.content;
import static tv.playgate.application.fixture.ContentFixture.id;
import static tv.playgate.application.fixture.ContentFixture.playready;
import static tv.playgate.application.fixture.ContentFixture.rich;
import static tv.playgate.application.fixture.ContentFixture.widevine;
import static tv.playgate.application.fixture.ContentFixture.withTokenUrl;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;
import static tv.playgate.application.fixture.Stages.failure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tv.playgate.application.port.out.ContentInventory;
import tv.playgate.domain.integration.DecisionSource;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.license.DrmParameters;
import tv.playgate.domain.license.Requirement;
import tv.playgate.domain.resource.Resource;

/**
 * What every {@link ContentInventory} must do. Extend it and hand in the inventory. The tests use
 * ids of their own, so the inventory need not be empty and may be shared by all of them.
 */
public abstract class ContentInventoryContract {

  private static final int PAGE = 3;

  /** The inventory under test. */
  protected abstract ContentInventory inventory();

  @Test
  void keepsEveryMember() {
    Content rich = rich(id());
    Content plain = content(id());
    Content withTokenUrl = withTokenUrl(id());
    Content playready = playready(id());
    Content widevine = widevine(id());
    save(rich, plain, withTokenUrl, playready, widevine);

    for (Content saved : List.of(rich, plain, withTokenUrl, playready, widevine)) {
      assertThat(found(saved.id())).contains(saved);
    }
  }

  @Test
  void replacesEveryMember() {
    Content rich = rich(id());
    Content playready = playready(rich.id());
    Content widevine = widevine(rich.id());
    Content plain = content(rich.id());

    for (Content next : List.of(rich, playready, widevine, plain, rich)) {
      save(next);
      assertThat(found(rich.id())).contains(next);
    }
  }

  /** Nothing was said of them, or that there are none. */
  @Test
  void tellsNoParametersFromAnEmptyListOfThem() {
    Content unsaid = withTokenUrl(id());
    Content none = withParameters(unsaid, DrmParameters.FAIRPLAY);

    save(unsaid);
    assertThat(found(unsaid.id())).contains(unsaid);
    save(none);
    assertThat(found(unsaid.id())).contains(none);
  }

  /** A token URL is enough, whatever else is left out. */
  @Test
  void keepsAContentOfAnyDrmSystemThatHasATokenUrlAlone() {
    Content playready = playready(id());
    Content sparse =
        new Content(
            playready.id(),
            playready.drm(),
            playready.kind(),
            null,
            null,
            playready.terms(),
            null,
            null,
            null,
            withTokenUrl(id()).tokenUrl(),
            null);
    save(sparse);

    assertThat(found(sparse.id())).contains(sparse);
  }

  @Test
  void keepsARequiredResourceAsItIs() {
    Content rich = rich(id());

    for (String value : List.of("nul \0 and \\0", "x".repeat(60_000), " \\ ")) {
      Requirement requires =
          new Requirement(
              new ServiceProviderId("REF30"),
              new Resource(value),
              Set.of(DecisionSource.MVPD, DecisionSource.DEGRADATION));
      save(requiring(rich, requires));
      assertThat(found(rich.id()).orElseThrow().requires()).isEqualTo(requires);
    }
  }

  @Test
  void findsNothingForAnUnknownId() {
    assertThat(found(id())).isEmpty();
  }

  @Test
  void findsWhatWasSavedAfterItWasMissed() {
    ContentId id = id();
    assertThat(found(id)).isEmpty();

    save(content(id));

    assertThat(found(id)).isPresent();
  }

  @Test
  void replacesTheContentOfTheSameId() {
    Content first = rich(id());
    save(first);
    assertThat(found(first.id())).contains(first);
    Content second = withTokenUrl(first.id());

    save(second);

    assertThat(found(first.id())).contains(second);
  }

  @Test
  void keepsTheLastOfSeveralWithOneId() {
    ContentId id = id();
    Content last = rich(id);

    save(content(id), withTokenUrl(id), content(id()), last);

    assertThat(found(id)).contains(last);
  }

  @Test
  void saysWhetherThereWasOneToRemove() {
    Content saved = content(id());
    save(saved);
    assertThat(found(saved.id())).isPresent();

    assertThat(answer(inventory().remove(call(), saved.id()))).isTrue();
    assertThat(answer(inventory().remove(call(), saved.id()))).isFalse();
    assertThat(found(saved.id())).isEmpty();
  }

  @Test
  void savesNothingGladly() {
    save();
  }

  @Test
  void pagesThroughAllOfThemWithoutGapsOrRepeats() {
    Content[] saved =
        IntStream.range(0, 2 * PAGE + 1).mapToObj(i -> content(id())).toArray(Content[]::new);
    save(saved);

    List<Content> everything = everything();

    assertThat(everything).contains(saved).doesNotHaveDuplicates().isEqualTo(everything());
  }

  @Test
  void failsTheStageWhereAPageIsTooSmallOrTooLarge() {
    assertThat(failure(inventory().page(call(), null, 0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(failure(inventory().page(call(), null, 10_001)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsOneContentWhereManySaveTheSameIdAtOnce() {
    ContentId id = id();

    List<CompletionStage<Void>> saves =
        IntStream.range(0, 16)
            .mapToObj(i -> inventory().save(call(), List.of(content(id))))
            .toList();
    saves.forEach(save -> answer(save));

    assertThat(everything().stream().filter(kept -> kept.id().equals(id))).hasSize(1);
  }

  private static Content withParameters(Content content, DrmParameters parameters) {
    return new Content(
        content.id(),
        content.drm(),
        content.kind(),
        content.keyId(),
        content.keys(),
        content.terms(),
        parameters,
        content.availableFrom(),
        content.availableUntil(),
        content.tokenUrl(),
        content.requires());
  }

  private static Content requiring(Content content, Requirement requires) {
    return new Content(
        content.id(),
        content.drm(),
        content.kind(),
        content.keyId(),
        content.keys(),
        content.terms(),
        content.drmParameters(),
        content.availableFrom(),
        content.availableUntil(),
        content.tokenUrl(),
        requires);
  }

  private void save(Content... contents) {
    answer(inventory().save(call(), List.of(contents)));
  }

  private Optional<Content> found(ContentId id) {
    return answer(inventory().find(call(), id));
  }

  private List<Content> everything() {
    List<Content> all = new ArrayList<>();
    List<Content> page = answer(inventory().page(call(), null, PAGE));
    while (!page.isEmpty()) {
      assertThat(page).hasSizeLessThanOrEqualTo(PAGE);
      all.addAll(page);
      page = answer(inventory().page(call(), page.get(page.size() - 1).id(), PAGE));
    }
    return all;
  }
}
