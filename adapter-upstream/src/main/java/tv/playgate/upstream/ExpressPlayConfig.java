package tv.playgate.upstream;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tv.playgate.domain.integration.UpstreamAddress;
import tv.playgate.domain.secret.Secret;

/**
 * How ExpressPlay is asked for tokens.
 *
 * @param customerAuthenticator what we prove ourselves with; one per environment (sees-expressplay
 *     §5.2)
 * @param fairplayTokenUrl where FairPlay tokens are had; an {@linkplain UpstreamAddress address
 *     that Playgate calls}, without a query
 * @param tokenUrlHosts the hosts that a token URL may name, at least one; kept in lower case,
 *     compared as a whole (decision D11)
 * @param timeout bounds one token request, from connecting to the last byte; above zero
 */
public record ExpressPlayConfig(
    Secret customerAuthenticator,
    URI fairplayTokenUrl,
    Set<String> tokenUrlHosts,
    Duration timeout) {

  /** The timeout where none is configured. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(2);

  private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(?:\\.[a-z0-9-]+)*");

  /**
   * @throws IllegalArgumentException if a value is not as described; the message says which one
   */
  public ExpressPlayConfig {
    requireNonNull(customerAuthenticator, "customerAuthenticator");
    requireCallable(fairplayTokenUrl);
    tokenUrlHosts =
        tokenUrlHosts.stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    requireHosts(tokenUrlHosts);
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout: " + timeout + " (expected: above zero)");
    }
  }

  /** All as usual in that environment. */
  public static ExpressPlayConfig of(
      ExpressPlayEnvironment environment, Secret customerAuthenticator) {
    return new ExpressPlayConfig(
        customerAuthenticator,
        environment.fairplayTokenUrl(),
        environment.tokenUrlHosts(),
        DEFAULT_TIMEOUT);
  }

  private static void requireCallable(URI address) {
    UpstreamAddress.problemWith(address)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException("fairplayTokenUrl: " + problem);
            });
    if (address.getRawQuery() != null) {
      throw new IllegalArgumentException("fairplayTokenUrl: expected an address without a query");
    }
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
}
