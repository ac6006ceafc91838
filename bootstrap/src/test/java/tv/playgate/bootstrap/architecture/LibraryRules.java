package tv.playgate.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.List;
import tv.playgate.http.planted.DoorThatKnowsJackson;
import tv.playgate.http.planted.DoorThatKnowsNetty;
import tv.playgate.mtls.planted.RoomThatKnowsReactor;
import tv.playgate.mtls.planted.RoomThatMakesCertificatesItself;
import tv.playgate.upstream.planted.RoomThatKnowsJdbc;
import tv.playgate.upstream.planted.RoomThatParsesOptions;
import tv.playgate.upstream.planted.RoomThatVerifiesTokens;

/** Each library has its places; found elsewhere, a boundary leaks. */
final class LibraryRules {

  private LibraryRules() {}

  static List<HouseRule> all() {
    return List.of(jackson(), jdbc(), bouncyCastle(), netty(), reactor(), nimbus(), picocli());
  }

  private static HouseRule jackson() {
    return HouseRule.of(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "tv.playgate.http.wire..",
                Room.UPSTREAM.everything(),
                Room.SANDBOX.everything(),
                "tv.playgate.bootstrap.configuration..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml..")
            .as("only what reads or writes JSON or YAML knows Jackson")
            .because("ADR-0003; no library type is part of our model"),
        DoorThatKnowsJackson.class);
  }

  private static HouseRule jdbc() {
    return HouseRule.of(
        noClasses()
            .that()
            .resideOutsideOfPackage(Room.PERSISTENCE.everything())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "java.sql..",
                "javax.sql..",
                "com.zaxxer..",
                "org.flywaydb..",
                "org.h2..",
                "org.postgresql..")
            .as("only persistence knows a database")
            .because("ADR-0003; JDBC blocks, and does so in its own room only"),
        RoomThatKnowsJdbc.class);
  }

  private static HouseRule bouncyCastle() {
    return HouseRule.of(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName("tv.playgate.mtls.CertificateMaker")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bouncycastle..")
            .as("only the maker of development certificates knows Bouncy Castle")
            .because("ADR-0003; what is trusted in production is proved by the JDK alone"),
        RoomThatMakesCertificatesItself.class);
  }

  /** SslContext passes through bootstrap from mtls to the server (ADR-0004). */
  private static HouseRule netty() {
    return HouseRule.of(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "tv.playgate.http.server..",
                Room.MTLS.everything(),
                "tv.playgate.bootstrap.wiring..")
            .and()
            .haveNameNotMatching(
                "tv\\.playgate\\.upstream\\.(SystemClient|HttpExchange|BoundedBody)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.netty..")
            .as("only the server, the client, TLS and the wiring between them know Netty")
            .because("ADR-0004; behind the server there are bytes, strings and records"),
        DoorThatKnowsNetty.class);
  }

  private static HouseRule reactor() {
    return HouseRule.of(
        noClasses()
            .that()
            .resideOutsideOfPackage("tv.playgate.upstream")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("reactor..", "org.reactivestreams..")
            .as("only the way to other systems knows Reactor")
            .because("ADR-0014; stages are the language between rooms"),
        RoomThatKnowsReactor.class);
  }

  private static HouseRule nimbus() {
    return HouseRule.of(
        noClasses()
            .that()
            .resideOutsideOfPackage(Room.TOKENS.everything())
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.nimbusds..")
            .as("only the room of tokens knows the JWT library")
            .because("ADR-0010; tokens are judged in one place"),
        RoomThatVerifiesTokens.class);
  }

  private static HouseRule picocli() {
    return HouseRule.of(
        noClasses()
            .that()
            .resideOutsideOfPackages("tv.playgate.bootstrap", "tv.playgate.bootstrap.command..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..")
            .as("only the command line knows picocli")
            .because("ADR-0003; the house is wired without it, in tests and by embedders"),
        RoomThatParsesOptions.class);
  }
}
