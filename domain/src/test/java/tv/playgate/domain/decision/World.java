package tv.playgate.domain.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that bears on one request, in plain words and numbers: no type of the product, so that
 * the reference model shares nothing with the rules. Times are milliseconds.
 */
record World(
    long now,
    boolean serviceProviderKnown,
    boolean mvpdKnown,
    Agreement agreement,
    int limit,
    @Nullable Integer limitOfThePlatform,
    boolean dummy,
    boolean asksTheMvpd,
    List<Degradation> degradations,
    @Nullable SignIn signIn,
    Map<String, String> mvpdSays,
    List<Wanted> wanted) {

  /** The integration of the two. */
  enum Agreement {
    NONE,
    DISABLED,
    ENABLED
  }

  /** A degradation rule; no resources means all. */
  record Degradation(
      String id,
      String kind,
      List<String> resources,
      long from,
      long until,
      @Nullable String message) {}

  /** The profile that is stored for the device. */
  record SignIn(long notBefore, long notAfter, boolean invalidated, List<String> lineup) {}

  /** A requested resource, and the channel that it belongs to. */
  record Wanted(String resource, String channel) {}

  /** Worlds with a little less in them, for a failing case to shrink to. */
  List<World> simpler() {
    List<World> worlds = new ArrayList<>();
    for (int i = 0; i < wanted.size() && wanted.size() > 1; i++) {
      worlds.add(with(degradations, without(wanted, i)));
    }
    for (int i = 0; i < degradations.size(); i++) {
      worlds.add(with(without(degradations, i), wanted));
    }
    return worlds;
  }

  private World with(List<Degradation> rules, List<Wanted> resources) {
    return new World(
        now,
        serviceProviderKnown,
        mvpdKnown,
        agreement,
        limit,
        limitOfThePlatform,
        dummy,
        asksTheMvpd,
        rules,
        signIn,
        mvpdSays,
        resources);
  }

  private static <T> List<T> without(List<T> list, int index) {
    List<T> rest = new ArrayList<>(list);
    rest.remove(index);
    return rest;
  }

  @Override
  public String toString() {
    return String.join(
        "\n  ",
        "World",
        "now                 " + now,
        "service provider    " + (serviceProviderKnown ? "known" : "unknown"),
        "mvpd                " + (mvpdKnown ? "known" : "unknown"),
        "integration         " + agreement,
        "limit               " + limit + ", of the platform " + limitOfThePlatform,
        "dummy               " + dummy,
        "mechanism           " + (asksTheMvpd ? "fork and join" : "line-up"),
        "degradation rules   " + degradations,
        "profile             " + signIn,
        "the mvpd would say  " + mvpdSays,
        "wanted              " + wanted);
  }
}
