package tv.playgate.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import tv.playgate.application.planted.ApplicationThatKnowsALibrary;
import tv.playgate.application.planted.ApplicationThatReadsTheClock;
import tv.playgate.application.planted.ApplicationThatStartsAThread;
import tv.playgate.domain.planted.DomainThatKnowsALibrary;
import tv.playgate.domain.planted.DomainThatReadsAFile;
import tv.playgate.domain.planted.DomainThatReadsTheClock;
import tv.playgate.domain.planted.DomainThatWaits;

/** What domain and application may know: allow-lists, so that nothing can be forgotten. */
final class CoreRules {

  /** Packages of the JDK that compute, and neither wait nor look outside. */
  private static final DescribedPredicate<JavaClass> COMPUTES =
      resideInAnyPackage(
          "java.lang",
          "java.lang.annotation",
          "java.math",
          "java.nio.charset",
          "java.security",
          "java.security.interfaces",
          "java.security.spec",
          "java.text",
          "java.time..",
          "java.util",
          "java.util.function",
          "java.util.regex",
          "java.util.stream");

  private static final Set<String> ASIDE_FROM_COMPUTING =
      Set.of(
          "java.lang.Process",
          "java.lang.ProcessBuilder",
          "java.lang.Runtime",
          "java.lang.System",
          "java.lang.Thread",
          "java.lang.ThreadLocal",
          "java.time.Clock",
          "java.util.Random",
          "java.util.Scanner",
          "java.util.Timer");

  /** Values that name callers. */
  private static final Set<String> OF_CERTIFICATES =
      Set.of("java.security.cert.X509Certificate", "javax.security.auth.x500.X500Principal");

  private static final Set<String> STAGES_OF_ONE_CALL =
      Set.of(
          "java.util.concurrent.CompletableFuture",
          "java.util.concurrent.CompletionException",
          "java.util.concurrent.CompletionStage",
          "java.util.concurrent.ThreadLocalRandom");

  private static final DescribedPredicate<JavaClass> PURE =
      describe(
          "JDK classes that only compute",
          type ->
              type.getName().equals("java.net.URI")
                  || OF_CERTIFICATES.contains(type.getName())
                  || type.isPrimitive()
                  || (COMPUTES.test(type)
                      && !ASIDE_FROM_COMPUTING.contains(type.getBaseComponentType().getName())));

  private static final DescribedPredicate<JavaClass> STAGES =
      describe("completion stages", type -> STAGES_OF_ONE_CALL.contains(type.getName()));

  private CoreRules() {}

  static List<HouseRule> all() {
    return List.of(domainIsPure(), applicationIsPure(), timeIsAnArgument());
  }

  private static HouseRule domainIsPure() {
    return HouseRule.of(
        classes()
            .that()
            .resideInAPackage(Room.DOMAIN.everything())
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(Room.DOMAIN.everything(), "org.jspecify..").or(PURE))
            .as("the domain knows itself, JSpecify and what of the JDK only computes")
            .because("ADR-0004; no I/O, no clock, no threads, no framework, no logging"),
        DomainThatKnowsALibrary.class,
        DomainThatReadsAFile.class,
        DomainThatReadsTheClock.class,
        DomainThatWaits.class);
  }

  private static HouseRule applicationIsPure() {
    return HouseRule.of(
        classes()
            .that()
            .resideInAPackage(Room.APPLICATION.everything())
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(
                        Room.DOMAIN.everything(), Room.APPLICATION.everything(), "org.jspecify..")
                    .or(PURE)
                    .or(STAGES))
            .as("the application knows domain, itself, JSpecify and stages, and starts no thread")
            .because("ADR-0004; embedders get use cases and ports and no library with them"),
        ApplicationThatKnowsALibrary.class,
        ApplicationThatStartsAThread.class);
  }

  private static HouseRule timeIsAnArgument() {
    return HouseRule.of(
        noClasses()
            .that()
            .resideInAnyPackage(Room.DOMAIN.everything(), Room.APPLICATION.everything())
            .should()
            .callCodeUnitWhere(
                describe("it tells the time by itself", CoreRules::tellsTheTimeByItself))
            .as("domain and application are told the time")
            .because("ADR-0002; replay must see the instant that the decision saw"),
        DomainThatReadsTheClock.class,
        ApplicationThatReadsTheClock.class);
  }

  private static boolean tellsTheTimeByItself(JavaCall<?> call) {
    CodeUnitCallTarget target = call.getTarget();
    JavaClass owner = target.getOwner();
    boolean now =
        target.getName().equals("now")
            && owner.getPackageName().startsWith("java.time")
            && target.getRawParameterTypes().stream().noneMatch(p -> p.isEquivalentTo(Clock.class));
    boolean systemClock =
        owner.isEquivalentTo(Clock.class)
            && (target.getName().startsWith("system") || target.getName().startsWith("tick"));
    boolean counter =
        owner.isEquivalentTo(System.class)
            && Set.of("currentTimeMillis", "nanoTime").contains(target.getName());
    boolean date =
        owner.getName().equals("java.util.Date") && target.getRawParameterTypes().isEmpty();
    return now || systemClock || counter || date;
  }
}
