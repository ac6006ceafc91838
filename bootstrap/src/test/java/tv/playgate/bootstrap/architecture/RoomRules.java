package tv.playgate.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import tv.playgate.domain.planted.DomainThatKnowsAnAdapter;
import tv.playgate.http.planted.AdapterThatKnowsAnotherAdapter;
import tv.playgate.http.planted.round.GoesRound;
import tv.playgate.http.wire.planted.CodecThatKnowsNetty;
import tv.playgate.http.wire.planted.CodecThatKnowsTheServer;
import tv.playgate.sandbox.planted.SandboxThatKnowsTheDomain;
import tv.playgate.tokens.planted.TokensThatFetchKeysThemselves;
import tv.playgate.upstream.planted.AdapterThatKnowsBootstrap;

/** Who may know whom: arrows point inwards. */
final class RoomRules {

  private RoomRules() {}

  static List<HouseRule> all() {
    return List.of(arrowsPointInwards(), codecsStandAlone(), noPackagesGoRound());
  }

  private static HouseRule arrowsPointInwards() {
    LayeredArchitecture house = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (Room room : Room.values()) {
      house = house.layer(room.name()).definedBy(room.everything());
    }
    for (Room room : Room.values()) {
      house = mayOnlyKnow(house, room, room.mayKnow());
    }
    return HouseRule.of(
        house
            .as("arrows between rooms point inwards")
            .because("ADR-0004; no adapter knows another, and only bootstrap knows all"),
        DomainThatKnowsAnAdapter.class,
        AdapterThatKnowsAnotherAdapter.class,
        AdapterThatKnowsBootstrap.class,
        TokensThatFetchKeysThemselves.class,
        SandboxThatKnowsTheDomain.class);
  }

  private static LayeredArchitecture mayOnlyKnow(
      LayeredArchitecture house, Room room, List<Room> known) {
    return known.isEmpty()
        ? house.whereLayer(room.name()).mayNotAccessAnyLayer()
        : house
            .whereLayer(room.name())
            .mayOnlyAccessLayers(known.stream().map(Room::name).toArray(String[]::new));
  }

  private static HouseRule codecsStandAlone() {
    return HouseRule.of(
        classes()
            .that()
            .resideInAPackage("tv.playgate.http.wire..")
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(
                    "tv.playgate.http.wire..",
                    Room.DOMAIN.everything(),
                    Room.APPLICATION.everything(),
                    "com.fasterxml.jackson..",
                    "org.jspecify..",
                    "java.."))
            .as("the wire codecs know neither Netty nor the rest of the HTTP room")
            .because("ADR-0004; they can become jars of their own"),
        CodecThatKnowsNetty.class,
        CodecThatKnowsTheServer.class);
  }

  private static HouseRule noPackagesGoRound() {
    return HouseRule.of(
        slices()
            .matching("tv.playgate.(**)")
            .should()
            .beFreeOfCycles()
            .as("no packages depend on each other in a circle")
            .because("ADR-0004; a circle of packages is one package that nobody can read alone"),
        GoesRound.class);
  }
}
