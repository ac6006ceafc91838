package tv.playgate.domain.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.decision.World.Agreed;
import tv.playgate.domain.decision.World.Expected;
import tv.playgate.domain.decision.World.Partner;
import tv.playgate.domain.decision.World.Person;
import tv.playgate.domain.decision.World.Place;
import tv.playgate.domain.decision.World.Trial;

/** Takes out of a failing world what it fails without. */
final class Shrinking {

  private Shrinking() {}

  /** The world with as little in it as possible that still fails. */
  static World smallest(World failing, Predicate<World> fails) {
    World smallest = failing;
    while (true) {
      World known = smallest;
      World next =
          simpler(known).stream()
              .filter(world -> !world.equals(known))
              .filter(fails)
              .findFirst()
              .orElse(null);
      if (next == null) {
        return smallest;
      }
      smallest = next;
    }
  }

  private static List<World> simpler(World world) {
    List<World> worlds = new ArrayList<>();
    worlds.add(world.agreeing(Agreed.NOTHING, Agreed.NOTHING));
    worlds.add(world.agreeing(world.agreed(), Agreed.NOTHING));
    worlds.add(world.agreeing(Agreed.NOTHING, world.onThePlatform()));
    worlds.add(world.expecting(Expected.USUAL));
    worlds.add(world.at(Place.USUAL, world.provider()));
    worlds.add(world.at(world.place(), World.Provider.USUAL));
    worlds.add(world.at(world.place(), simpler(world.provider())));
    for (int i = 0; i < world.wanted().size() && world.wanted().size() > 1; i++) {
      worlds.add(world.wanting(without(world.wanted(), i)));
    }
    for (int i = 0; i < world.degradations().size(); i++) {
      worlds.add(world.degradedBy(without(world.degradations(), i)));
    }
    simpler(world.person()).forEach(person -> worlds.add(world.of(person)));
    world
        .mvpdSays()
        .keySet()
        .forEach(
            key -> worlds.add(world.knowing(without(world.mvpdSays(), key), world.remembered())));
    world
        .remembered()
        .keySet()
        .forEach(
            key -> worlds.add(world.knowing(world.mvpdSays(), without(world.remembered(), key))));
    return worlds;
  }

  private static List<Person> simpler(Person person) {
    List<Person> persons = new ArrayList<>();
    persons.add(Person.NOBODY);
    persons.add(new Person(null, person.links(), person.partner(), person.identity()));
    persons.add(new Person(person.own(), person.links(), Partner.SILENT, person.identity()));
    persons.add(new Person(person.own(), person.links(), person.partner(), Map.of()));
    for (int i = 0; i < person.links().size(); i++) {
      persons.add(
          new Person(
              person.own(), without(person.links(), i), person.partner(), person.identity()));
    }
    return persons;
  }

  private static World.Provider simpler(World.Provider provider) {
    return new World.Provider(
        provider.preauthorization(),
        null,
        null,
        provider.partnersName(),
        simpler(provider.trial()));
  }

  private static @Nullable Trial simpler(@Nullable Trial trial) {
    return trial == null
        ? null
        : new Trial(
            trial.promotional(),
            trial.duration(),
            trial.max(),
            trial.key(),
            trial.ofTheDevice(),
            null);
  }

  private static <T> List<T> without(List<T> list, int index) {
    List<T> rest = new ArrayList<>(list);
    rest.remove(index);
    return rest;
  }

  private static <V> Map<String, V> without(Map<String, V> map, String key) {
    Map<String, V> rest = new HashMap<>(map);
    rest.remove(key);
    return rest;
  }
}
