package tv.playgate.domain.temporary;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.domain.fixture.Moment.NOW;
import static tv.playgate.domain.fixture.Moment.TICK;
import static tv.playgate.domain.fixture.Moment.hours;
import static tv.playgate.domain.fixture.RequestFixture.resources;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tv.playgate.domain.resource.Resource;

class GrantTest {

  private static final GrantTerms BASIC = GrantTerms.basic(Duration.ofHours(4));
  private static final GrantTerms TWO = GrantTerms.promotional(Duration.ofHours(4), 2, "email");

  @Test
  void grantsWhatIsNamedFirstUpToTheLimit() {
    GrantClaim claim = Grant.startingAt(NOW).claim(resources("b", "a", "c"), TWO, NOW);
    assertThat(claim.granted()).containsExactlyInAnyOrderElementsOf(resources("b", "a"));
    assertThat(claim.after().used()).containsExactlyElementsOf(resources("b", "a"));
    assertThat(claim.after().isUsedUp(TWO)).isTrue();
  }

  @Test
  void grantsAgainWhatWasUsedAndCountsItOnce() {
    Grant full = used(NOW, "a", "b");
    GrantClaim claim = full.claim(resources("c", "b", "b", "a"), TWO, NOW);
    assertThat(claim.granted()).containsExactlyInAnyOrderElementsOf(resources("a", "b"));
    assertThat(claim.after()).isEqualTo(full);
  }

  @Test
  void neverOverdrawsTheLimitHoweverItIsClaimed() {
    Random random = new Random(7);
    Grant grant = Grant.startingAt(NOW);
    for (int claims = 0; claims < 500; claims++) {
      List<Resource> some =
          IntStream.range(0, 1 + random.nextInt(4))
              .mapToObj(i -> new Resource("r" + random.nextInt(6)))
              .toList();
      GrantClaim claim = grant.claim(some, TWO, NOW.plusMillis(claims));
      assertThat(claim.after().used()).hasSizeLessThanOrEqualTo(2).containsAll(grant.used());
      assertThat(claim.after().used()).containsAll(claim.granted());
      assertThat(claim.after().startedAt()).isEqualTo(grant.startedAt());
      grant = claim.after();
    }
  }

  @Test
  void grantsUpToItsLastMillisecondAndNothingAfterwards() {
    Grant grant = used(hours(-4), "a");
    assertThat(grant.endsAt(TWO)).isEqualTo(NOW);
    assertThat(grant.claim(resources("a", "b"), TWO, NOW.minus(TICK)).granted()).hasSize(2);
    assertThat(grant.claim(resources("a", "b"), TWO, NOW))
        .isEqualTo(new GrantClaim(grant, Set.of()));
  }

  @Test
  void countsNothingWhereAnyNumberMayBeWatched() {
    GrantClaim claim = Grant.startingAt(NOW).claim(resources("a", "b", "c", "d"), BASIC, NOW);
    assertThat(claim.granted()).hasSize(4);
    assertThat(claim.after()).isEqualTo(Grant.startingAt(NOW));
    assertThat(used(NOW, "a", "b", "c").isUsedUp(BASIC)).isFalse();
  }

  @Test
  void keepsTheMillisecondInWhichItStarted() {
    assertThat(Grant.startingAt(NOW.plusNanos(999)).startedAt()).isEqualTo(NOW);
  }

  @Test
  void isMoreExhaustedWhereItIsOverThenWhereMoreIsUsedThenWhereItStartedEarlier() {
    Grant over = used(hours(-5));
    Grant twoUsed = used(NOW, "a", "b");
    Grant oneUsedEarlier = used(hours(-3), "a");
    Grant oneUsed = used(hours(-2), "z");
    Grant fresh = Grant.startingAt(NOW);
    assertThat(
            Stream.of(fresh, oneUsed, twoUsed, over, oneUsedEarlier)
                .sorted(Grant.mostExhaustedFirst(TWO, NOW)))
        .containsExactly(over, twoUsed, oneUsedEarlier, oneUsed, fresh);
  }

  private static Grant used(Instant startedAt, String... resources) {
    return new Grant(startedAt, new LinkedHashSet<>(resources(resources)));
  }
}
