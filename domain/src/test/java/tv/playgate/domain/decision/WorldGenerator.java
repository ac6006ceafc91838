package tv.playgate.domain.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.decision.World.Agreement;
import tv.playgate.domain.decision.World.Degradation;
import tv.playgate.domain.decision.World.SignIn;
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
  private static final List<String> ANSWERS =
      List.of("yes", "yes", "no", "no, because", "late", "unreachable", "garbage");

  private final Random random;

  WorldGenerator(Random random) {
    this.random = random;
  }

  World next() {
    return new World(
        NOW,
        !oneIn(20),
        !oneIn(20),
        oneIn(20) ? pick(List.of(Agreement.NONE, Agreement.DISABLED)) : Agreement.ENABLED,
        1 + random.nextInt(5),
        oneIn(3) ? 1 + random.nextInt(5) : null,
        oneIn(4),
        random.nextBoolean(),
        oneIn(2) ? degradations() : List.of(),
        signIn(),
        mvpdSays(),
        some(1 + random.nextInt(5), () -> pick(RESOURCES)));
  }

  private List<Degradation> degradations() {
    return IntStream.rangeClosed(1, 1 + random.nextInt(4)).mapToObj(this::degradation).toList();
  }

  private Degradation degradation(int number) {
    long from = NOW + pick(List.of(-5L, -1L, 0L, 1L));
    return new Degradation(
        pick(List.of("a", "b", "c")) + number,
        pick(KINDS),
        random.nextBoolean() ? List.of() : scope(),
        from,
        from + 1 + random.nextInt(6),
        oneIn(2) ? "message " + number : null);
  }

  private List<String> scope() {
    return some(1 + random.nextInt(2), () -> oneIn(2) ? pick(CHANNELS) : anyResource()).stream()
        .distinct()
        .toList();
  }

  private String anyResource() {
    return pick(RESOURCES).resource();
  }

  private @Nullable SignIn signIn() {
    long from = NOW + pick(List.of(-5L, -5L, -1L, 0L, 1L));
    return oneIn(6)
        ? null
        : new SignIn(
            from,
            from + pick(List.of(1L, 5L, 6L, 100L)),
            oneIn(8),
            some(random.nextInt(4), () -> pick(CHANNELS)));
  }

  private Map<String, String> mvpdSays() {
    Map<String, String> answers = new HashMap<>();
    RESOURCES.stream()
        .filter(resource -> !oneIn(8))
        .forEach(resource -> answers.put(resource.resource(), pick(ANSWERS)));
    return answers;
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
