package tv.playgate.domain.decision;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReferenceModelTest {

  private static final long SEED = 20_260_301L;
  private static final int CASES = 20_000;

  @Test
  void rulesAndSpecificationAgreeOnEveryWorld() {
    worlds().filter(not(ReferenceModelTest::agrees)).findFirst().ifPresent(this::fail);
  }

  @Test
  void rulesSayTheSameWhenTheirFactsAreReplayed() {
    worlds()
        .limit(3_000)
        .forEach(
            world -> {
              RulesInTheWorld rules = new RulesInTheWorld(world);
              rules.outcome();
              assertThat(rules.replayed()).as("seed %d, %s", SEED, world).isEqualTo(rules.again());
            });
  }

  /** A generator that never makes a case proves nothing about it. */
  @Test
  void worldsLeadToEveryOutcomeThatTheSpecificationKnows() {
    Map<String, Long> outcomes =
        worlds()
            .flatMap(world -> ReferenceModel.outcome(world).stream())
            .map(ReferenceModelTest::withoutTheResource)
            .collect(groupingBy(word -> word, counting()));
    assertThat(outcomes)
        .containsOnlyKeys(
            "rejected invalid_parameter_service_provider",
            "rejected invalid_parameter_mvpd",
            "rejected invalid_integration",
            "permit degradation",
            "deny degradation authorization_denied_by_degradation_rule",
            "deny mvpd too_many_resources",
            "ask for the profile",
            "ask the mvpd",
            "deny mvpd authenticated_profile_missing",
            "deny mvpd authenticated_profile_expired",
            "deny mvpd authenticated_profile_invalidated",
            "permit dummy",
            "permit mvpd",
            "deny mvpd preauthorization_denied_by_mvpd",
            "deny mvpd maximum_execution_time_exceeded",
            "deny mvpd network_connection_timeout",
            "deny mvpd network_received_error");
    assertThat(outcomes.values()).allMatch(count -> count > 200);
  }

  private static Stream<World> worlds() {
    WorldGenerator generator = new WorldGenerator(new Random(SEED));
    return Stream.generate(generator::next).limit(CASES);
  }

  private static boolean agrees(World world) {
    return ReferenceModel.outcome(world).equals(new RulesInTheWorld(world).outcome());
  }

  private void fail(World world) {
    World smallest = smallest(world);
    assertThat(new RulesInTheWorld(smallest).outcome())
        .as("seed %d, %s", SEED, smallest)
        .isEqualTo(ReferenceModel.outcome(smallest));
  }

  private static World smallest(World failing) {
    List<World> alsoFailing =
        failing.simpler().stream().filter(not(ReferenceModelTest::agrees)).toList();
    return alsoFailing.isEmpty() ? failing : smallest(alsoFailing.get(0));
  }

  private static String withoutTheResource(String line) {
    if (line.startsWith("ask the mvpd")) {
      return "ask the mvpd";
    }
    String word = line.substring(line.lastIndexOf(": ") < 0 ? 0 : line.lastIndexOf(": ") + 2);
    return word.replaceFirst(" \\(.*\\)$", "");
  }
}
