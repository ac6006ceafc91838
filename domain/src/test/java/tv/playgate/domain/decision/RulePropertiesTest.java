package tv.playgate.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.decision.World.Agreement;
import tv.playgate.domain.decision.World.Degradation;
import tv.playgate.domain.decision.World.Expected;
import tv.playgate.domain.decision.World.Span;
import tv.playgate.domain.decision.World.Wanted;
import tv.playgate.domain.evaluation.Facts;

/**
 * What holds whatever the world. That no question is asked twice, that a preauthorization claims
 * and remembers nothing, and that no kind of word is taken for the other, is looked at in every run
 * by {@link RulesInTheWorld} and {@link StagedFacts}.
 */
class RulePropertiesTest {

  private static final long SEED = Long.getLong("playgate.seed", 20_260_302L);
  private static final int CASES = 4_000;
  private static final String THEIRS = "OTHER";

  /** What rejects one of its items, such as the partner's framework, rejects the whole batch. */
  @Test
  void aBatchIsDecidedAsItsItemsAreOneByOne() {
    forEach(
        RulePropertiesTest::withoutRulesForBatches,
        world -> true,
        world -> {
          StagedLedger ledger = new StagedLedger(world);
          Map<String, String> oneByOne = new HashMap<>();
          List<String> rejections = new ArrayList<>();
          for (Wanted wanted : world.wanted()) {
            RulesInTheWorld alone = run(world.wanting(List.of(wanted)), ledger);
            oneByOne.putAll(alone.words());
            rejections.addAll(alone.rejections());
          }
          RulesInTheWorld batch = run(world, new StagedLedger(world));
          if (rejections.isEmpty()) {
            assertThat(batch.words()).isEqualTo(oneByOne);
          } else {
            assertThat(batch.words()).isEmpty();
            assertThat(batch.rejections()).hasSameElementsAs(rejections);
          }
        });
  }

  @Test
  void theOrderOfABatchChangesNoWord() {
    forEach(
        RulePropertiesTest::withoutRulesForBatches,
        world -> !comesFirstServed(world),
        world -> {
          List<Wanted> shuffled = new ArrayList<>(world.wanted());
          Collections.shuffle(shuffled, new Random(SEED));
          assertThat(run(world.wanting(shuffled)).words()).isEqualTo(run(world).words());
        });
  }

  @Test
  void aDuplicateIsDecidedAsItsFirstAndNothingElseChanges() {
    forEach(
        RulePropertiesTest::withoutRulesForBatches,
        world -> true,
        world -> {
          List<Wanted> twice = new ArrayList<>(world.wanted());
          twice.addAll(world.wanted());
          RulesInTheWorld doubled = run(world.wanting(twice));
          assertThat(doubled.words()).isEqualTo(run(world).words());
          List<Reason> reasons = doubled.reasons();
          int half = reasons.size() / 2;
          assertThat(reasons.subList(half, reasons.size())).isEqualTo(reasons.subList(0, half));
        });
  }

  @Test
  void aDegradationRuleThatCoversAllAsksNothing() {
    forEach(
        world -> world,
        world -> isServed(world) && world.provider().trial() == null,
        world -> {
          List<Degradation> rules = new ArrayList<>(world.degradations());
          rules.add(coveringAll("AuthZAll", world));
          RulesInTheWorld degraded = run(world.degradedBy(rules));
          assertThat(degraded.facts().inOrder()).isEmpty();
          assertThat(degraded.words().values()).allMatch(word -> word.contains(" degradation"));
        });
  }

  /** A rule on some resources alone may leave so few that the others are no longer too many. */
  @Test
  void oneMoreAuthZNonePermitsNothingThatWasDenied() {
    forEach(
        RulePropertiesTest::withoutLimits,
        world -> true,
        world -> {
          Degradation drawn = generatorFor(world).degradation(9, false);
          List<Degradation> rules = new ArrayList<>(world.degradations());
          rules.add(
              new Degradation(
                  drawn.id(), "AuthZNone", false, drawn.resources(), drawn.span(), null));
          Map<String, String> before = run(world).words();
          run(world.degradedBy(rules))
              .words()
              .forEach(
                  (resource, word) -> {
                    if (word.startsWith("permit")) {
                      assertThat(before)
                          .hasEntrySatisfying(
                              resource, earlier -> assertThat(earlier).startsWith("permit"));
                    }
                  });
        });
  }

  @Test
  void authZNoneForAllPermitsNothingAtAll() {
    forEach(
        world -> world,
        world -> world.provider().trial() == null,
        world -> {
          List<Degradation> rules = new ArrayList<>(world.degradations());
          rules.add(coveringAll("AuthZNone", world));
          assertThat(run(world.degradedBy(rules)).words().values())
              .noneMatch(word -> word.startsWith("permit"));
        });
  }

  /**
   * Neither what is configured for another service provider nor what is known of the same viewer
   * there bears on an answer. Single sign-on leads across service providers by design (§6), and a
   * link's own answer is part of our world here.
   */
  @Test
  void nothingOfAnotherServiceProviderChangesAnAnswer() {
    forEach(
        world -> world,
        world -> true,
        ours -> {
          World theirs = generatorFor(ours).next().at(World.Place.USUAL, ours.provider());
          ConfigurationSnapshot both =
              new StagedConfiguration(ours)
                  .with(ours, RulesInTheWorld.OURS)
                  .with(theirs, THEIRS)
                  .snapshot();
          RulesInTheWorld elsewhere =
              new RulesInTheWorld(theirs, THEIRS, both, new StagedLedger(theirs), Facts.none());
          assertThat(elsewhere.outcome()).isEqualTo(ReferenceModel.outcome(theirs));
          RulesInTheWorld here =
              new RulesInTheWorld(
                  ours, RulesInTheWorld.OURS, both, new StagedLedger(ours), elsewhere.facts());
          assertThat(here.outcome()).isEqualTo(ReferenceModel.outcome(ours));
        });
  }

  @Test
  void nobodyIsPermittedByAnMvpdWithoutASignIn() {
    forEach(
        world -> world.of(World.Person.NOBODY),
        world -> true,
        world ->
            assertThat(run(world).words().values())
                .noneMatch(word -> word.startsWith("permit mvpd"))
                .noneMatch(word -> word.startsWith("permit dummy")));
  }

  /**
   * Two rules look at a request as a whole by design: the limit, and degradation that decides all
   * once one is covered (D5). The switches that turn an error of all into one of the request go
   * with them.
   */
  private static World withoutRulesForBatches(World world) {
    return withoutLimits(world).expecting(new Expected(false, true, false));
  }

  private static World withoutLimits(World world) {
    return world.agreeing(world.agreed().withoutLimits(), world.onThePlatform().withoutLimits());
  }

  /** Where a trial has room for some, those that are named first get it. */
  private static boolean comesFirstServed(World world) {
    World.Trial trial = world.provider().trial();
    return world.authoritative() && trial != null && trial.promotional();
  }

  private static boolean isServed(World world) {
    World.Place place = world.place();
    return place.serviceProviderKnown()
        && place.mvpdKnown()
        && place.agreement() == Agreement.ENABLED;
  }

  private static Degradation coveringAll(String kind, World world) {
    Span now = new Span(world.now(), world.now() + 1);
    return new Degradation("z", kind, false, List.of(), now, null);
  }

  private static RulesInTheWorld run(World world) {
    return run(world, new StagedLedger(world));
  }

  private static RulesInTheWorld run(World world, StagedLedger ledger) {
    RulesInTheWorld rules =
        new RulesInTheWorld(
            world,
            RulesInTheWorld.OURS,
            StagedConfiguration.of(world, RulesInTheWorld.OURS),
            ledger,
            Facts.none());
    rules.outcome();
    return rules;
  }

  /** Draws the same for the same world, so that a failing one can be made smaller. */
  private static WorldGenerator generatorFor(World world) {
    return new WorldGenerator(new Random(SEED + world.wanted().hashCode()));
  }

  /** Says which world it was, and makes it as small as it can be. */
  private static void forEach(
      UnaryOperator<World> prepared, Predicate<World> applies, Consumer<World> property) {
    Consumer<World> all =
        world -> {
          World made = prepared.apply(world);
          if (applies.test(made)) {
            property.accept(made);
          }
        };
    WorldGenerator generator = new WorldGenerator(new Random(SEED));
    Stream.generate(generator::next)
        .limit(CASES)
        .filter(world -> !holds(all, world))
        .findFirst()
        .map(world -> Shrinking.smallest(world, w -> !holds(all, w)))
        .ifPresent(smallest -> fail(smallest, all));
  }

  private static void fail(World world, Consumer<World> property) {
    try {
      property.accept(world);
    } catch (AssertionError broken) {
      throw new AssertionError("seed " + SEED + ", " + world, broken);
    }
  }

  private static boolean holds(Consumer<World> property, World world) {
    try {
      property.accept(world);
      return true;
    } catch (AssertionError broken) {
      return false;
    }
  }
}
