package tv.playgate.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.List;
import tv.playgate.upstream.planted.PlantedHelper;
import tv.playgate.upstream.planted.PlantedImpl;
import tv.playgate.upstream.planted.PlantedUtils;
import tv.playgate.upstream.planted.common.OfEverything;
import tv.playgate.upstream.planted.util.OfNothing;

/** No dumping grounds. */
final class NameRules {

  private NameRules() {}

  static List<HouseRule> all() {
    return List.of(classesAreNamedForWhatTheyAre(), packagesAreNamedForTheirSubject());
  }

  private static HouseRule classesAreNamedForWhatTheyAre() {
    return HouseRule.of(
        noClasses()
            .should()
            .haveNameMatching(".*(Utils?|Helpers?|Common|Misc|Impl)")
            .as("no class is a Util, Helper, Common, Misc or Impl")
            .because("CONTRIBUTING, style; an implementation is named by what distinguishes it"),
        PlantedUtils.class,
        PlantedHelper.class,
        PlantedImpl.class);
  }

  private static HouseRule packagesAreNamedForTheirSubject() {
    return HouseRule.of(
        noClasses()
            .should()
            .resideInAnyPackage(
                "tv.playgate..util..",
                "tv.playgate..utils..",
                "tv.playgate..common..",
                "tv.playgate..helper..",
                "tv.playgate..helpers..",
                "tv.playgate..misc..",
                "tv.playgate..impl..")
            .as("no package is a dumping ground")
            .because("CONTRIBUTING, style; a function lives with its type"),
        OfNothing.class,
        OfEverything.class);
  }
}
