package tv.playgate.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.ClientFixture.bare;
import static tv.playgate.application.fixture.ClientFixture.client;
import static tv.playgate.application.fixture.ClientFixture.id;
import static tv.playgate.application.fixture.ClientFixture.rich;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;
import static tv.playgate.application.fixture.Stages.failure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tv.playgate.application.fixture.Names;
import tv.playgate.application.port.out.ClientRegistrations;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.client.ClientRegistration;
import tv.playgate.domain.secret.Secret;

/**
 * What every {@link ClientRegistrations} must do. Extend it and hand in the store. The tests use
 * names of their own, so the store need not be empty and may be shared by all of them.
 */
public abstract class ClientRegistrationsContract {

  private static final int PAGE = 3;

  /** The store under test. */
  protected abstract ClientRegistrations store();

  @Test
  void keepsEveryMember() {
    ClientRegistration rich = rich(new ClientId(Names.unique(Names.UNICODE)));
    ClientRegistration bare = bare(id());

    save(rich, bare);

    assertThat(found(rich.id())).contains(rich);
    assertThat(found(bare.id())).contains(bare);
    assertThat(found(rich.id()).orElseThrow().secret().matches(Secret.of(Names.UNICODE))).isTrue();
  }

  @Test
  void findsNothingForAnUnknownId() {
    assertThat(found(id())).isEmpty();
  }

  @Test
  void findsWhatWasSavedAfterItWasMissed() {
    ClientId id = id();
    assertThat(found(id)).isEmpty();

    save(client(id));

    assertThat(found(id)).isPresent();
  }

  @Test
  void replacesTheRegistrationOfTheSameId() {
    ClientRegistration first = client(id());
    save(first);
    assertThat(found(first.id())).contains(first);
    ClientRegistration second = rich(first.id());

    save(second);

    assertThat(found(first.id())).contains(second);
  }

  @Test
  void keepsTheLastOfSeveralWithOneId() {
    ClientId id = id();
    ClientRegistration last = rich(id);

    save(client(id), bare(id), client(id()), last);

    assertThat(found(id)).contains(last);
  }

  @Test
  void tellsIdentifiersApartByCase() {
    ClientRegistration saved = client(id());
    ClientId other = new ClientId(Names.inOtherCase(saved.id().value()));
    save(saved);

    assertThat(found(other)).isEmpty();
    assertThat(answer(store().remove(call(), other))).isFalse();
    save(rich(other));
    assertThat(found(saved.id())).contains(saved);
  }

  @Test
  void tellsIdentifiersApartByTrailingBlanks() {
    ClientRegistration saved = client(id());
    save(saved);

    assertThat(found(new ClientId(saved.id().value() + " "))).isEmpty();
  }

  @Test
  void saysWhetherThereWasOneToRemove() {
    ClientRegistration saved = client(id());
    save(saved);
    assertThat(found(saved.id())).isPresent();

    assertThat(answer(store().remove(call(), saved.id()))).isTrue();
    assertThat(answer(store().remove(call(), saved.id()))).isFalse();
    assertThat(found(saved.id())).isEmpty();
  }

  @Test
  void savesNothingGladly() {
    save();
  }

  @Test
  void pagesThroughAllOfThemWithoutGapsOrRepeats() {
    ClientRegistration[] saved =
        IntStream.range(0, 2 * PAGE + 1)
            .mapToObj(i -> client(id()))
            .toArray(ClientRegistration[]::new);
    save(saved);

    List<ClientRegistration> everything = everything();

    assertThat(everything).contains(saved).doesNotHaveDuplicates().isEqualTo(everything());
  }

  @Test
  void failsTheStageWhereAPageIsTooSmallOrTooLarge() {
    assertThat(failure(store().page(call(), null, 0))).isInstanceOf(IllegalArgumentException.class);
    assertThat(failure(store().page(call(), null, 10_001)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsOneRegistrationWhereManySaveTheSameIdAtOnce() {
    ClientId id = id();

    List<CompletionStage<Void>> saves =
        IntStream.range(0, 16).mapToObj(i -> store().save(call(), List.of(client(id)))).toList();
    saves.forEach(save -> answer(save));

    assertThat(everything().stream().filter(kept -> kept.id().equals(id))).hasSize(1);
  }

  private void save(ClientRegistration... registrations) {
    answer(store().save(call(), List.of(registrations)));
  }

  private Optional<ClientRegistration> found(ClientId id) {
    return answer(store().find(call(), id));
  }

  private List<ClientRegistration> everything() {
    List<ClientRegistration> all = new ArrayList<>();
    List<ClientRegistration> page = answer(store().page(call(), null, PAGE));
    while (!page.isEmpty()) {
      assertThat(page).hasSizeLessThanOrEqualTo(PAGE);
      all.addAll(page);
      page = answer(store().page(call(), page.get(page.size() - 1).id(), PAGE));
    }
    return all;
  }
}
