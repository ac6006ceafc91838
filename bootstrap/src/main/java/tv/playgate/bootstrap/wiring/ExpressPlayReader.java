package tv.playgate.bootstrap.wiring;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.playgate.bootstrap.configuration.PlaygateConfiguration.ExpressPlay;
import tv.playgate.bootstrap.configuration.PlaygateConfiguration.ExpressPlayAddresses;
import tv.playgate.domain.secret.Secret;
import tv.playgate.http.entitlement.EntitlementDoor;
import tv.playgate.upstream.ExpressPlayConfig;

/** Reads what the section {@code expressplay} names, and notes each of its keys that is wrong. */
final class ExpressPlayReader {

  private static final String SECTION = "expressplay";

  private final ExpressPlay given;
  private final NotedReading reading;

  private ExpressPlayReader(ExpressPlay given, NotedReading reading) {
    this.given = given;
    this.reading = reading;
  }

  /**
   * How ExpressPlay is asked.
   *
   * @param given the section; null if it is left out
   * @return null if it is left out, or anything in it is wrong
   */
  static @Nullable ExpressPlayConfig read(@Nullable ExpressPlay given, NotedReading reading) {
    return given == null ? null : new ExpressPlayReader(given, reading).read();
  }

  private @Nullable ExpressPlayConfig read() {
    Secret authenticator =
        reading.line(SECTION + ".customerAuthenticatorFile", given.customerAuthenticatorFile());
    boolean good = addresses();
    good &= holds("tokenUrlHosts", ExpressPlayConfig.problemWithHosts(hosts()));
    good &=
        holds(
            "deviceParameter",
            ExpressPlayConfig.problemWithDeviceParameter(given.deviceParameter()));
    good &= holds("timeout", problemWithTimeout(given.timeout()));
    return authenticator == null || !good
        ? null
        : reading.noted(SECTION, () -> config(authenticator));
  }

  private boolean addresses() {
    ExpressPlayAddresses addresses = given.addresses();
    boolean good = address("fairplayTokenUrl", addresses.fairplayTokenUrl());
    good &= address("playreadyTokenUrl", addresses.playreadyTokenUrl());
    good &= address("widevineTokenUrl", addresses.widevineTokenUrl());
    good &= address("recordUrl", addresses.recordUrl());
    return good;
  }

  private boolean address(String key, @Nullable URI address) {
    return address == null
        || holds(key, tv.playgate.upstream.ExpressPlayAddresses.problemWith(address));
  }

  private boolean holds(String key, Optional<String> problem) {
    problem.ifPresent(text -> reading.note(SECTION + "." + key, text));
    return problem.isEmpty();
  }

  /** Nobody waits longer: an attempt that may would only outlive the answer. */
  private static Optional<String> problemWithTimeout(Duration timeout) {
    return timeout.compareTo(EntitlementDoor.PATIENCE) <= 0
        ? Optional.empty()
        : Optional.of(
            timeout
                + " (expected: at most "
                + EntitlementDoor.PATIENCE
                + ", in which the entitlement door answers)");
  }

  private Set<String> hosts() {
    return given.tokenUrlHosts().isEmpty()
        ? given.environment().tokenUrlHosts()
        : Set.copyOf(given.tokenUrlHosts());
  }

  private ExpressPlayConfig config(Secret authenticator) {
    ExpressPlayAddresses own = given.addresses();
    return new ExpressPlayConfig(
        authenticator,
        given
            .environment()
            .addresses()
            .overriddenBy(
                own.fairplayTokenUrl(),
                own.playreadyTokenUrl(),
                own.widevineTokenUrl(),
                own.recordUrl()),
        hosts(),
        given.deviceParameter(),
        given.timeout());
  }
}
