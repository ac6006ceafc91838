package tv.playgate.upstream;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.playgate.domain.license.DrmParameter;
import tv.playgate.domain.secret.Secret;

/**
 * How ExpressPlay is asked.
 *
 * @param customerAuthenticator what we prove ourselves with; one per environment (sees-expressplay
 *     §5.2)
 * @param addresses where it is asked
 * @param tokenUrlHosts the hosts that a token URL may name, at least one; kept in lower case,
 *     compared as a whole (decision D11)
 * @param deviceParameter the name under which a token request carries its device, 1 to 64 letters,
 *     digits, dots, hyphens and underscores, and no other parameter's name (decision D7)
 * @param timeout bounds one attempt of a request, from connecting to the last byte; above zero
 */
public record ExpressPlayConfig(
    Secret customerAuthenticator,
    ExpressPlayAddresses addresses,
    Set<String> tokenUrlHosts,
    String deviceParameter,
    Duration timeout) {

  /** The timeout where none is configured. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(2);

  /** The device's parameter where none is configured. */
  public static final String DEFAULT_DEVICE_PARAMETER = "deviceid";

  private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(?:\\.[a-z0-9-]+)*");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,63}");

  /** In lower case: a name that differs by case alone would be mistaken by people. */
  private static final Set<String> OTHER_NAMES =
      Stream.concat(
              Stream.of(
                  "customerAuthenticator",
                  "errorFormat",
                  "contentKey",
                  "kek",
                  "ek",
                  "kid",
                  "iv",
                  "expirationTime",
                  "rentalDuration",
                  "cookie",
                  "useHttps"),
              Arrays.stream(DrmParameter.values()).map(DrmParameter::wireName))
          .map(name -> name.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  /**
   * @throws IllegalArgumentException if a value is not as described; the message says which one
   */
  public ExpressPlayConfig {
    requireNonNull(customerAuthenticator, "customerAuthenticator");
    requireNonNull(addresses, "addresses");
    tokenUrlHosts =
        tokenUrlHosts.stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    refuse("tokenUrlHosts", problemWithHosts(tokenUrlHosts));
    refuse("deviceParameter", problemWithDeviceParameter(deviceParameter));
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout: " + timeout + " (expected: above zero)");
    }
  }

  /** All as usual in that environment. */
  public static ExpressPlayConfig of(
      ExpressPlayEnvironment environment, Secret customerAuthenticator) {
    return new ExpressPlayConfig(
        customerAuthenticator,
        environment.addresses(),
        environment.tokenUrlHosts(),
        DEFAULT_DEVICE_PARAMETER,
        DEFAULT_TIMEOUT);
  }

  /** Why token URLs cannot be held to these hosts; empty if they can. */
  public static Optional<String> problemWithHosts(Set<String> hosts) {
    return hosts.isEmpty()
        ? Optional.of("expected at least one host")
        : hosts.stream()
            .filter(host -> !HOST.matcher(host.toLowerCase(Locale.ROOT)).matches())
            .sorted()
            .findFirst()
            .map(host -> host + " (expected: a host name alone)");
  }

  /** Why a device cannot be carried under that name; empty if it can. */
  public static Optional<String> problemWithDeviceParameter(String name) {
    return NAME.matcher(name).matches() && !OTHER_NAMES.contains(name.toLowerCase(Locale.ROOT))
        ? Optional.empty()
        : Optional.of(name + " (expected: a name that no other parameter has)");
  }

  private static void refuse(String name, Optional<String> problem) {
    problem.ifPresent(
        text -> {
          throw new IllegalArgumentException(name + ": " + text);
        });
  }
}
