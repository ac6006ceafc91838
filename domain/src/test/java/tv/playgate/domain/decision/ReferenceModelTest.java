package tv.playgate.domain.decision;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Holds the rules against the reference model. Another seed can be given with {@code
 * -Dplaygate.seed=…}; the one in use is reported, and told with a failure.
 */
class ReferenceModelTest {

  private static final long SEED = Long.getLong("playgate.seed", 20_260_301L);
  private static final int CASES = 120_000;

  private static final List<String> ERRORS =
      List.of(
          "rejected invalid_parameter_service_provider",
          "rejected invalid_parameter_mvpd",
          "rejected invalid_integration",
          "rejected too_many_resources",
          "rejected authenticated_profile_missing",
          "rejected authenticated_profile_expired",
          "rejected authenticated_profile_invalidated",
          "rejected invalid_header_pfs_permission_access_not_present",
          "rejected invalid_header_pfs_permission_access_not_determined",
          "rejected invalid_header_pfs_permission_access_not_granted",
          "rejected invalid_header_pfs_provider_id_not_determined",
          "rejected invalid_header_pfs_provider_id_mismatch",
          "rejected invalid_header_pfs_provider_info_expired",
          "deny degradation authorization_denied_by_degradation_rule",
          "deny temppass invalid_configuration_temporary_access",
          "deny temppass invalid_header_identity_for_temporary_access",
          "deny temppass temporary_access_duration_limit_exceeded",
          "deny temppass temporary_access_resources_limit_exceeded",
          "deny mvpd too_many_resources",
          "deny mvpd authenticated_profile_missing",
          "deny mvpd authenticated_profile_expired",
          "deny mvpd authenticated_profile_invalidated",
          "deny mvpd preauthorization_denied_by_mvpd",
          "deny mvpd authorization_denied_by_mvpd",
          "deny mvpd authorization_denied_by_parental_controls",
          "deny mvpd authorization_denied_by_hba_policies",
          "deny mvpd authorization_denied_by_session_invalidated",
          "deny mvpd identity_not_recognized_by_mvpd",
          "deny mvpd maximum_execution_time_exceeded",
          "deny mvpd network_connection_timeout",
          "deny mvpd network_received_error");

  @BeforeEach
  void tellTheSeed(TestReporter reporter) {
    reporter.publishEntry("playgate.seed", Long.toString(SEED));
  }

  @Test
  void rulesAndSpecificationAgreeOnEveryWorld() {
    worlds(CASES).filter(not(ReferenceModelTest::agrees)).findFirst().ifPresent(this::fail);
  }

  @Test
  void rulesSayTheSameWhenTheirFactsAreReplayed() {
    worlds(5_000)
        .forEach(
            world -> {
              RulesInTheWorld rules = new RulesInTheWorld(world);
              rules.outcome();
              assertThat(rules.saysTheSameWhenReplayed()).as("seed %d, %s", SEED, world).isTrue();
            });
  }

  /** A generator that never makes a case proves nothing about it. */
  @Test
  void worldsLeadToEveryReasonForBothKindsOfDecisions() {
    Map<String, Integer> reached = new TreeMap<>();
    worlds(20_000)
        .forEach(
            world -> {
              RulesInTheWorld rules = new RulesInTheWorld(world);
              rules.outcome();
              String kind = world.authoritative() ? "authorize " : "preauthorize ";
              rules.reasons().stream()
                  .map(reason -> kind + Leaves.nameOf(reason.getClass()))
                  .distinct()
                  .forEach(name -> reached.merge(name, 1, Integer::sum));
            });
    List<String> expected = new ArrayList<>();
    for (Class<?> reason : Leaves.of(Reason.class)) {
      expected.add("authorize " + Leaves.nameOf(reason));
      if (reason != Permit.AuthorizedBefore.class) {
        expected.add("preauthorize " + Leaves.nameOf(reason));
      }
    }
    assertThat(reached).containsOnlyKeys(expected);
    assertThat(reached).allSatisfy((name, times) -> assertThat(times).as(name).isGreaterThan(50));
  }

  @Test
  void worldsLeadToEveryErrorThatTheSpecificationKnows() {
    Map<String, Integer> reached = new TreeMap<>();
    worlds(20_000)
        .flatMap(world -> ReferenceModel.outcome(world).stream())
        .filter(line -> line.startsWith("rejected ") || line.contains(": deny "))
        .map(line -> line.replaceFirst("(?s)^.*: deny ", "deny ").replaceFirst(" \\(.*\\)$", ""))
        .forEach(word -> reached.merge(word, 1, Integer::sum));
    assertThat(reached)
        .containsOnlyKeys(ERRORS);
    assertThat(reached).allSatisfy((word, times) -> assertThat(times).as(word).isGreaterThan(30));
  }

  private static Stream<World> worlds(int many) {
    WorldGenerator generator = new WorldGenerator(new Random(SEED));
    return Stream.generate(generator::next).limit(many);
  }

  private static boolean agrees(World world) {
    return ReferenceModel.outcome(world).equals(new RulesInTheWorld(world).outcome());
  }

  private void fail(World world) {
    World smallest = Shrinking.smallest(world, not(ReferenceModelTest::agrees));
    assertThat(new RulesInTheWorld(smallest).outcome())
        .as("seed %d, %s", SEED, smallest)
        .isEqualTo(ReferenceModel.outcome(smallest));
  }
}
