package tv.playgate.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import tv.playgate.http.planted.DoorThatBlocks;
import tv.playgate.upstream.planted.RoomThatPrints;
import tv.playgate.upstream.planted.RoomThatPrintsItsStackTrace;
import tv.playgate.upstream.planted.RoomThatStreamsInParallel;
import tv.playgate.upstream.planted.RoomWithAPublicLogger;
import tv.playgate.upstream.planted.RoomWithoutThreadsOfItsOwn;

/** Habits that are not a matter of who knows whom. */
final class HabitRules {

  private static final Set<String> WAITS = Set.of("join", "get", "resultNow");

  private HabitRules() {}

  static List<HouseRule> all() {
    return List.of(loggersArePrivate(), nobodyPrints(), doorsNeverWait(), nobodyBorrowsThreads());
  }

  private static HouseRule loggersArePrivate() {
    return HouseRule.of(
        fields()
            .that()
            .haveRawType("org.slf4j.Logger")
            .should()
            .bePrivate()
            .andShould()
            .beStatic()
            .andShould()
            .beFinal()
            .as("loggers are private static final")
            .because("CONTRIBUTING, style; a logger speaks for its own class"),
        RoomWithAPublicLogger.class);
  }

  private static HouseRule nobodyPrints() {
    return HouseRule.of(
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
            .as("nobody prints to the standard streams by itself")
            .because(
                "CONTRIBUTING, style; commands print through picocli, everything else is logged"),
        RoomThatPrints.class,
        RoomThatPrintsItsStackTrace.class);
  }

  private static HouseRule doorsNeverWait() {
    return HouseRule.of(
        noClasses()
            .that()
            .resideInAPackage(Room.HTTP.everything())
            .should()
            .callMethodWhere(describe("it waits for a future", HabitRules::waitsForAFuture))
            .as("the doors never wait for a future")
            .because("CONTRIBUTING, style; an event loop that waits stands still for everybody"),
        DoorThatBlocks.class);
  }

  private static boolean waitsForAFuture(JavaCall<?> call) {
    return call.getTarget().getOwner().isAssignableTo(Future.class)
        && WAITS.contains(call.getTarget().getName());
  }

  private static HouseRule nobodyBorrowsThreads() {
    return HouseRule.of(
        noClasses()
            .should()
            .callMethodWhere(describe("it runs on the common pool", HabitRules::isOnCommonPool))
            .as("nobody uses the common pool")
            .because("CONTRIBUTING, style; blocking work has an executor with a name and a bound"),
        RoomWithoutThreadsOfItsOwn.class,
        RoomThatStreamsInParallel.class);
  }

  private static boolean isOnCommonPool(JavaCall<?> call) {
    CodeUnitCallTarget target = call.getTarget();
    String name = target.getName();
    boolean withoutExecutor =
        target.getOwner().isAssignableTo(CompletionStage.class)
            && name.endsWith("Async")
            && target.getRawParameterTypes().stream().noneMatch(HabitRules::isExecutor);
    return withoutExecutor || name.equals("parallelStream") || name.equals("commonPool");
  }

  private static boolean isExecutor(JavaClass parameter) {
    return parameter.isEquivalentTo(Executor.class);
  }
}
