package tv.playgate.domain.decision;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that bears on one request, in plain words and numbers: no type of the product, so that
 * the reference model shares nothing with the rules. Times are milliseconds.
 *
 * @param authoritative whether an authorization is asked for, or a preauthorization
 * @param agreed what the integration says for every platform; what it leaves out is as usual
 * @param onThePlatform what it says for the device's platform
 * @param remembered earlier words of the MVPD, by resource
 */
record World(
    boolean authoritative,
    long now,
    Place place,
    Agreed agreed,
    Agreed onThePlatform,
    Expected expected,
    List<Degradation> degradations,
    Provider provider,
    Person person,
    Map<String, String> mvpdSays,
    Map<String, Span> remembered,
    List<Wanted> wanted) {

  /** What the request names. */
  record Place(boolean serviceProviderKnown, boolean mvpdKnown, Agreement agreement) {
    static final Place USUAL = new Place(true, true, Agreement.ENABLED);
  }

  /** The integration of the two. */
  enum Agreement {
    NONE,
    DISABLED,
    ENABLED
  }

  /** Settings; null is left out. */
  record Agreed(
      @Nullable Integer maxPreauthorized,
      @Nullable Integer maxAuthorized,
      @Nullable Boolean dummy,
      @Nullable Long ttl,
      @Nullable Boolean singleSignOn,
      @Nullable Boolean enforcePermissions) {
    static final Agreed NOTHING = new Agreed(null, null, null, null, null, null);

    Agreed withoutLimits() {
      return new Agreed(10_000, 10_000, dummy, ttl, singleSignOn, enforcePermissions);
    }
  }

  /** What the applications expect that is not so by default. */
  record Expected(boolean topLevel403, boolean degradationPerResource, boolean emptyIfTooMany) {
    static final Expected USUAL = new Expected(false, false, false);
  }

  /** From its first millisecond up to, and not including, its end. */
  record Span(long from, long until) {
    boolean holds(long instant) {
      return from <= instant && instant < until;
    }
  }

  /** A degradation rule; no resources means all. */
  record Degradation(
      String id,
      String kind,
      boolean onTheProxy,
      List<String> resources,
      Span span,
      @Nullable String message) {}

  /** The MVPD: how it is asked, "by line-up" or "by asking", or what trial it gives instead. */
  record Provider(
      @Nullable String preauthorization,
      @Nullable String authorization,
      @Nullable Proxy proxy,
      @Nullable String partnersName,
      @Nullable Trial trial) {
    static final Provider USUAL = new Provider(null, null, null, "optimum", null);
  }

  /** Who answers for an MVPD. */
  record Proxy(@Nullable String preauthorization, @Nullable String authorization) {}

  /** Temporary access, and what the viewer had of it; what is null was not configured. */
  record Trial(
      boolean promotional,
      @Nullable Long duration,
      @Nullable Integer max,
      @Nullable String key,
      @Nullable Use ofTheDevice,
      @Nullable Use ofTheIdentity) {}

  /** What was used of a trial. */
  record Use(long startedAt, List<String> resources) {}

  /** What is known of the viewer, and what the request says of him. */
  record Person(
      @Nullable SignIn own, List<Link> links, Partner partner, Map<String, String> identity) {
    static final Person NOBODY = new Person(null, List.of(), Partner.SILENT, Map.of());
  }

  /** A stored profile. */
  record SignIn(
      String name, Span span, boolean invalidated, boolean ofThePartner, List<String> lineup) {}

  /** A sign-in elsewhere that the request proves, and what is stored for it. */
  record Link(String kind, @Nullable SignIn leadsTo) {}

  /** What the partner's framework says; null is left out. */
  record Partner(@Nullable String access, @Nullable String provider, @Nullable Long expires) {
    static final Partner SILENT = new Partner(null, null, null);
  }

  /** A requested resource, and the channel that it belongs to. */
  record Wanted(String resource, String channel) {}

  World agreeing(Agreed always, Agreed forThePlatform) {
    return new World(
        authoritative,
        now,
        place,
        always,
        forThePlatform,
        expected,
        degradations,
        provider,
        person,
        mvpdSays,
        remembered,
        wanted);
  }

  World expecting(Expected other) {
    return new World(
        authoritative,
        now,
        place,
        agreed,
        onThePlatform,
        other,
        degradations,
        provider,
        person,
        mvpdSays,
        remembered,
        wanted);
  }

  World degradedBy(List<Degradation> rules) {
    return new World(
        authoritative,
        now,
        place,
        agreed,
        onThePlatform,
        expected,
        rules,
        provider,
        person,
        mvpdSays,
        remembered,
        wanted);
  }

  World at(Place otherPlace, Provider otherProvider) {
    return new World(
        authoritative,
        now,
        otherPlace,
        agreed,
        onThePlatform,
        expected,
        degradations,
        otherProvider,
        person,
        mvpdSays,
        remembered,
        wanted);
  }

  World of(Person somebodyElse) {
    return new World(
        authoritative,
        now,
        place,
        agreed,
        onThePlatform,
        expected,
        degradations,
        provider,
        somebodyElse,
        mvpdSays,
        remembered,
        wanted);
  }

  World knowing(Map<String, String> said, Map<String, Span> known) {
    return new World(
        authoritative,
        now,
        place,
        agreed,
        onThePlatform,
        expected,
        degradations,
        provider,
        person,
        said,
        known,
        wanted);
  }

  World wanting(List<Wanted> others) {
    return new World(
        authoritative,
        now,
        place,
        agreed,
        onThePlatform,
        expected,
        degradations,
        provider,
        person,
        mvpdSays,
        remembered,
        others);
  }

  @Override
  public String toString() {
    return String.join(
        "\n  ",
        "World",
        "asked for           " + (authoritative ? "authorization" : "preauthorization"),
        "now                 " + now,
        "place               " + place,
        "agreed              " + agreed,
        "on the platform     " + onThePlatform,
        "expected            " + expected,
        "degradation rules   " + degradations,
        "provider            " + provider,
        "person              " + person,
        "the mvpd would say  " + mvpdSays,
        "it said before      " + remembered,
        "wanted              " + wanted);
  }
}
