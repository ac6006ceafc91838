package tv.playgate.domain.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import tv.playgate.domain.evaluation.Evaluation;
import tv.playgate.domain.evaluation.Fact;
import tv.playgate.domain.evaluation.Facts;
import tv.playgate.domain.evaluation.Question;
import tv.playgate.domain.fixture.Moment;
import tv.playgate.domain.fixture.ViewerSessionFixture;

/**
 * Holds the rules of the entitlement door against the reference. Another seed can be given with
 * {@code -Dplaygate.seed=…}; the one in use is reported, and told with a failure.
 */
class LicenseReferenceTest {

  private static final long SEED = Long.getLong("playgate.seed", 20_260_301L);
  private static final int CASES = 100_000;

  private static final List<String> OUTCOMES =
      List.of(
          "2001",
          "2002",
          "2003",
          "2004",
          "2005",
          "2006",
          "2007",
          "2008",
          "2009",
          "2010",
          "2011",
          "2012",
          "2013",
          "granted from the catalog",
          "granted by the token service");

  @BeforeEach
  void tellTheSeed(TestReporter reporter) {
    reporter.publishEntry("playgate.seed", Long.toString(SEED));
  }

  @Test
  void rulesAndSpecificationAgreeOnEveryWorld() {
    worlds(CASES)
        .forEach(
            world ->
                assertThat(asRuled(world))
                    .as("seed %d, %s", SEED, world)
                    .isEqualTo(LicenseReference.of(world)));
  }

  @Test
  void everyOutcomeIsAmongTheWorlds() {
    Map<String, Integer> counts = new TreeMap<>();
    worlds(CASES)
        .map(LicenseReference::of)
        .map(said -> said.get(said.size() - 1).split(",", 2)[0])
        .forEach(outcome -> counts.merge(outcome, 1, Integer::sum));
    assertThat(counts.keySet()).containsExactlyInAnyOrderElementsOf(OUTCOMES);
    assertThat(counts.values()).allMatch(count -> count >= 100, counts.toString());
  }

  @Test
  void nothingThatIsSaidTellsTheCookieOrTheUrl() {
    worlds(5_000)
        .forEach(
            world -> {
              StagedLicense staged = new StagedLicense(world);
              Facts facts = facts(world, staged, new ArrayList<>());
              assertThat(facts.inOrder().toString() + decide(staged, facts))
                  .doesNotContain(ViewerSessionFixture.COOKIE.value())
                  .doesNotContain("ExpressPlayToken");
            });
  }

  private static Stream<LicenseWorld> worlds(int count) {
    Random random = new Random(SEED);
    return Stream.generate(() -> LicenseWorld.random(random)).limit(count);
  }

  private static List<String> asRuled(LicenseWorld world) {
    List<String> asked = new ArrayList<>();
    StagedLicense staged = new StagedLicense(world);
    Facts facts = facts(world, staged, asked);
    asked.add(
        decide(staged, facts)
            .fold(
                LicenseReferenceTest::said,
                LicenseReferenceTest::said,
                question -> "needs " + question));
    return asked;
  }

  private static String said(Verdict verdict) {
    String kept = verdict.newlyGiven().isEmpty() ? "" : ", and the MVPD's yes is kept";
    return verdict.fold(
            granted ->
                granted.origin() == Granted.Origin.CATALOG
                    ? "granted from the catalog"
                    : "granted by the token service",
            refused -> Integer.toString(refused.error().number()))
        + kept;
  }

  /** Answers until nothing is asked any more. */
  private static Facts facts(LicenseWorld world, StagedLicense staged, List<String> asked) {
    StagedAnswers answers = new StagedAnswers(world, staged, asked);
    Facts facts = Facts.none();
    Question<?> question = next(staged, facts);
    while (question != null) {
      Fact<?> fact = question.accept(answers);
      facts = facts.plus(fact);
      question = next(staged, facts);
    }
    return facts;
  }

  private static @Nullable Question<?> next(StagedLicense staged, Facts facts) {
    return decide(staged, facts)
        .<@Nullable Question<?>>fold(granted -> null, refused -> null, question -> question);
  }

  private static Evaluation<Granted, Refused> decide(StagedLicense staged, Facts facts) {
    return EntitlementRules.decide(
        staged.policy(), staged.snapshot(), staged.request(), facts, Moment.NOW);
  }
}
