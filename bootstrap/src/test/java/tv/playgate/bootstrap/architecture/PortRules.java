package tv.playgate.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.planted.PortThatPromisesAFuture;
import tv.playgate.application.port.out.planted.PortThatForgetsTheCall;
import tv.playgate.application.port.out.planted.PortThatShowsATechnology;

/** What a port looks like. */
final class PortRules {

  /** A field read, and a look at a signature: neither waits, logs or has a deadline. */
  private static final Set<String> WITHOUT_CALL =
      Set.of(
          "tv.playgate.application.port.out.Configuration.current()",
          "tv.playgate.application.port.out.MediaTokenSigning.read(java.lang.String)",
          "tv.playgate.application.port.out.TokenSigning.verify(java.lang.String)",
          "tv.playgate.application.port.out.TokenVerification.verify(java.util.List, java.lang.String)");

  private static final DescribedPredicate<JavaMethod> OF_A_PORT =
      describe(
          "of a port",
          method ->
              method.getOwner().isInterface()
                  && method.getOwner().isTopLevelClass()
                  && (method.getOwner().getPackageName() + ".").contains(".application.port."));

  private PortRules() {}

  static List<HouseRule> all() {
    return List.of(portsSpeakTheDomain(), everyPortMethodTakesTheCall(), portsPromiseStages());
  }

  private static HouseRule portsSpeakTheDomain() {
    return HouseRule.of(
        methods()
            .that(OF_A_PORT)
            .should(be(describe("in words of the domain", PortRules::speaksTheDomain)))
            .as("signatures of ports hold domain, application and plain JDK types")
            .because("ADR-0004; a port is named for a need and never for a technology"),
        PortThatShowsATechnology.class);
  }

  private static boolean speaksTheDomain(JavaMethod method) {
    return Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
        .map(JavaType::getAllInvolvedRawTypes)
        .flatMap(Set::stream)
        .map(JavaClass::getBaseComponentType)
        .allMatch(PortRules::isOurs);
  }

  private static boolean isOurs(JavaClass type) {
    return type.isPrimitive()
        || Stream.of(Room.DOMAIN, Room.APPLICATION)
            .anyMatch(room -> (type.getPackageName() + ".").startsWith(room.root() + "."))
        || Set.of("java.net.URI", "java.security.cert.X509Certificate").contains(type.getName())
        || Set.of(
                "java.lang", "java.util", "java.util.function", "java.util.concurrent", "java.time")
            .contains(type.getPackageName());
  }

  private static HouseRule everyPortMethodTakesTheCall() {
    return HouseRule.of(
        methods()
            .that(OF_A_PORT)
            .should(
                be(
                    describe(
                        "given the Call first",
                        method ->
                            WITHOUT_CALL.contains(method.getFullName()) || takesCallFirst(method))))
            .as("methods of ports take the Call first")
            .because(
                "CONTRIBUTING, how to add a port; more can travel with it later without breaking embedders"),
        PortThatForgetsTheCall.class);
  }

  private static boolean takesCallFirst(JavaMethod method) {
    List<JavaClass> parameters = method.getRawParameterTypes();
    return !parameters.isEmpty() && parameters.get(0).isEquivalentTo(Call.class);
  }

  private static HouseRule portsPromiseStages() {
    return HouseRule.of(
        methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(Room.APPLICATION.everything())
            .and()
            .areNotPrivate()
            .should(
                be(
                    describe(
                        "free of futures",
                        method -> !method.getRawReturnType().isAssignableTo(Future.class))))
            .as("what may wait returns a CompletionStage and not a future")
            .because(
                "CONTRIBUTING, style; a future invites somebody to block on it or complete it"),
        PortThatPromisesAFuture.class);
  }
}
