package tv.playgate.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every rule of the house against what is shipped, and sees each of them fail. */
class ArchitectureTest {

  static Stream<HouseRule> everyRule() {
    return Stream.<Supplier<List<HouseRule>>>of(
            CoreRules::all,
            RoomRules::all,
            LibraryRules::all,
            PortRules::all,
            NameRules::all,
            HabitRules::all)
        .flatMap(rules -> rules.get().stream());
  }

  @ParameterizedTest
  @MethodSource("everyRule")
  void holdsForWhatIsShipped(HouseRule rule) {
    rule.rule().check(ProductClasses.shipped());
  }

  @ParameterizedTest
  @MethodSource("everyRule")
  void isSeenToFailOnEveryPlantedViolation(HouseRule rule) {
    List<String> violations = rule.violationsIn(ProductClasses.withPlanted());
    assertThat(rule.planted())
        .isNotEmpty()
        .allSatisfy(
            planted ->
                assertThat(violations)
                    .as("violations of: %s", rule)
                    .anySatisfy(violation -> assertThat(violation).contains(planted.getName())));
  }

  @Test
  void looksAtEveryRoom() {
    assertThat(Room.values())
        .allSatisfy(
            room ->
                assertThat(ProductClasses.shipped())
                    .as(room.name())
                    .anyMatch(type -> type.getPackageName().startsWith(room.root())));
  }
}
