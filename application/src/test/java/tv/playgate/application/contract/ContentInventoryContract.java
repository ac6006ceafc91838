package tv.playgate.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.ContentFixture.content;
import static tv.playgate.application.fixture.ContentFixture.id;
import static tv.playgate.application.fixture.ContentFixture.rich;
import static tv.playgate.application.fixture.ContentFixture.withTokenUrl;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;
import static tv.playgate.application.fixture.Stages.failure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tv.playgate.application.port.out.ContentInventory;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.ContentId;

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

    save(rich, plain, withTokenUrl);

    assertThat(found(rich.id())).contains(rich);
    assertThat(found(plain.id())).contains(plain);
    assertThat(found(withTokenUrl.id())).contains(withTokenUrl);
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
