package tv.playgate.upstream;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
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
    requireHosts(tokenUrlHosts);
    requireParameter(deviceParameter);
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

  private static void requireHosts(Set<String> hosts) {
    if (hosts.isEmpty()) {
      throw new IllegalArgumentException("tokenUrlHosts: expected at least one host");
    }
    for (String host : hosts) {
      if (!HOST.matcher(host).matches()) {
        throw new IllegalArgumentException(
            "tokenUrlHosts: " + host + " (expected: a host name alone)");
      }
    }
  }

  private static void requireParameter(String name) {
    if (!NAME.matcher(name).matches() || OTHER_NAMES.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "deviceParameter: " + name + " (expected: a name that no other parameter has)");
    }
  }
}
