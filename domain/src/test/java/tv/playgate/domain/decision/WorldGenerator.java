package tv.playgate.domain.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.decision.World.Agreed;
import tv.playgate.domain.decision.World.Agreement;
import tv.playgate.domain.decision.World.Degradation;
import tv.playgate.domain.decision.World.Expected;
import tv.playgate.domain.decision.World.Link;
import tv.playgate.domain.decision.World.Partner;
import tv.playgate.domain.decision.World.Person;
import tv.playgate.domain.decision.World.Place;
import tv.playgate.domain.decision.World.Proxy;
import tv.playgate.domain.decision.World.SignIn;
import tv.playgate.domain.decision.World.Span;
import tv.playgate.domain.decision.World.Trial;
import tv.playgate.domain.decision.World.Use;
import tv.playgate.domain.decision.World.Wanted;

/** Makes worlds out of few parts, so that rules meet; times are often exactly a boundary. */
final class WorldGenerator {

  private static final long NOW = 1_772_366_400_250L;
  private static final List<Wanted> RESOURCES =
      List.of(
          plain("TNT"),
          plain("tnt"),
          plain("Étoile"),
          plain(" TNT "),
          plain("<TNT"),
          mrss("<title>TNT</title>", "TNT"),
          mrss("<title><![CDATA[étoile]]></title>", "étoile"),
          mrss("<title>A&amp;E</title>", "A&E"));
  private static final List<String> CHANNELS = List.of("TNT", "ÉTOILE", "a&e", "CNN", "<tnt");
  private static final List<String> KINDS = List.of("AuthZNone", "AuthNAll", "AuthZAll");
  private static final List<String> MECHANISMS = List.of("by line-up", "by asking");
  private static final List<String> LINKS = List.of("platformSSO", "serviceTokenSSO");
  private static final List<String> ANSWERS =
      List.of(
          "yes",
          "yes",
          "yes for 3",
          "yes for 0",
          "no",
          "no, because",
          "late",
          "unreachable",
          "garbage",
          "children",
          "away",
          "signed out",
          "who?");
  private static final List<String> ACCESS =
      List.of("granted", "granted", "granted", "notDetermined", "denied", "restricted", "GRANTED");

  private final Random random;

  WorldGenerator(Random random) {
    this.random = random;
  }

  World next() {
    boolean proxied = oneIn(4);
    return new World(
        random.nextBoolean(),
        NOW,
        new Place(!oneIn(25), !oneIn(25), oneIn(20) ? notServed() : Agreement.ENABLED),
        agreed(),
        oneIn(3) ? agreed() : Agreed.NOTHING,
        new Expected(oneIn(4), oneIn(3), oneIn(6)),
        oneIn(3) ? degradations(proxied) : List.of(),
        oneIn(5) ? trial() : provider(proxied),
        person(),
        byResource(8, wanted -> pick(ANSWERS)),
        byResource(2, wanted -> span()),
        some(1 + random.nextInt(5), () -> pick(RESOURCES)));
  }

  private Agreement notServed() {
    return random.nextBoolean() ? Agreement.NONE : Agreement.DISABLED;
  }

  private Agreed agreed() {
    return new Agreed(
        oneIn(3) ? null : limit(),
        oneIn(3) ? null : limit(),
        maybe(3, () -> oneIn(3)),
        maybe(2, () -> 1L + random.nextInt(4)),
        maybe(3, random::nextBoolean),
        maybe(3, random::nextBoolean));
  }

  private int limit() {
    return oneIn(2) ? 9 : 1 + random.nextInt(5);
  }

  private List<Degradation> degradations(boolean proxied) {
    return IntStream.rangeClosed(1, 1 + random.nextInt(4))
        .mapToObj(number -> degradation(number, proxied && oneIn(2)))
        .toList();
  }

  Degradation degradation(int number, boolean onTheProxy) {
    return new Degradation(
        pick(List.of("a", "b", "c")) + number,
        pick(KINDS),
        onTheProxy,
        oneIn(3) ? List.of() : scope(),
        span(),
        maybe(2, () -> "message " + number));
  }

  /** Mostly about now, and often just not. */
  private Span span() {
    long from = NOW + pick(List.of(-5L, -5L, -1L, 0L, 1L));
    return new Span(from, from + 1 + random.nextInt(8));
  }

  private List<String> scope() {
    return some(1 + random.nextInt(2), () -> oneIn(2) ? pick(CHANNELS) : anyResource()).stream()
        .distinct()
        .toList();
  }

  private String anyResource() {
    return pick(RESOURCES).resource();
  }

  private World.Provider provider(boolean proxied) {
    return new World.Provider(
        maybe(proxied ? 3 : 2, () -> pick(MECHANISMS)),
        maybe(4, () -> pick(MECHANISMS)),
        proxied
            ? new Proxy(maybe(2, () -> pick(MECHANISMS)), maybe(3, () -> pick(MECHANISMS)))
            : null,
        oneIn(6) ? null : "optimum",
        null);
  }

  private World.Provider trial() {
    return new World.Provider(
        null,
        null,
        null,
        null,
        new Trial(
            random.nextBoolean(),
            oneIn(10) ? null : 1L + random.nextInt(9),
            oneIn(10) ? null : 1 + random.nextInt(3),
            oneIn(10) ? null : pick(List.of("email", "email", "phone")),
            maybe(2, this::use),
            maybe(2, this::use)));
  }

  private Use use() {
    return new Use(
        NOW - random.nextInt(6),
        some(random.nextInt(4), this::anyResource).stream().distinct().toList());
  }

  private Person person() {
    return new Person(
        oneIn(5) ? null : signIn("own"),
        IntStream.range(0, random.nextInt(3)).mapToObj(this::link).toList(),
        oneIn(3) ? Partner.SILENT : partner(),
        pick(
            List.of(
                Map.of(),
                Map.of("email", " "),
                Map.of("email", "x"),
                Map.of("phone", "1"),
                Map.of("email", "x", "phone", "1"))));
  }

  private Link link(int number) {
    return new Link(pick(LINKS), oneIn(3) ? null : signIn("link " + number));
  }

  private Partner partner() {
    return new Partner(
        oneIn(8) ? null : pick(ACCESS),
        oneIn(8) ? null : pick(List.of("optimum", "optimum", "optimum", "dish", "nobody")),
        maybe(2, () -> NOW + pick(List.of(-1L, 0L, 1L))));
  }

  private SignIn signIn(String name) {
    long from = NOW + pick(List.of(-5L, -5L, -5L, -1L, 0L, 1L));
    return new SignIn(
        name,
        new Span(from, from + pick(List.of(1L, 5L, 6L, 100L, 100L))),
        oneIn(8),
        oneIn(3),
        some(random.nextInt(4), () -> pick(CHANNELS)));
  }

  /** Something for each resource but one in so many. */
  private <V> Map<String, V> byResource(int many, Function<Wanted, V> make) {
    Map<String, V> values = new HashMap<>();
    RESOURCES.stream()
        .filter(wanted -> !oneIn(many))
        .forEach(wanted -> values.put(wanted.resource(), make.apply(wanted)));
    return values;
  }

  private <T> @Nullable T maybe(int many, Supplier<T> make) {
    return oneIn(many) ? make.get() : null;
  }

  private boolean oneIn(int many) {
    return random.nextInt(many) == 0;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static <T> List<T> some(int many, Supplier<T> make) {
    List<T> made = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      made.add(make.get());
    }
    return made;
  }

  private static Wanted plain(String resource) {
    return new Wanted(resource, resource);
  }

  private static Wanted mrss(String title, String channel) {
    return new Wanted("<rss version=\"2.0\"><channel>" + title + "</channel></rss>", channel);
  }
}
