package tv.playgate.upstream;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * The environments of ExpressPlay, with what follows from them (sees-expressplay §5.1, D11). Which
 * of the two productions a service is bound to, its dashboard shows; an authenticator of one
 * environment is refused by the others.
 */
public enum ExpressPlayEnvironment {
  TEST("test", "test.expressplay.com"),
  PRODUCTION_EU("production-eu", "service.expressplay.com"),
  PRODUCTION_CN("production-cn", "service.expressplay.cn");

  private final String wireName;
  private final String domain;

  ExpressPlayEnvironment(String wireName, String domain) {
    this.wireName = wireName;
    this.domain = domain;
  }

  /** The name in the configuration. */
  public String wireName() {
    return wireName;
  }

  /** Where it is asked. */
  public ExpressPlayAddresses addresses() {
    return new ExpressPlayAddresses(
        URI.create("https://fp-gen." + domain + "/hms/fp/token"),
        URI.create("https://pr-gen." + domain + "/hms/pr/token"),
        URI.create("https://wv-gen." + domain + "/hms/wv/token"),
        URI.create("https://api." + domain + "/cmiapi/getrecord/"));
  }

  /** The hosts of token URLs. */
  public Set<String> tokenUrlHosts() {
    return Set.of("fp." + domain, "wv." + domain, "pr." + domain);
  }

  /** The environment of that name, if there is one. */
  public static Optional<ExpressPlayEnvironment> named(String wireName) {
    return Arrays.stream(values()).filter(e -> e.wireName.equals(wireName)).findFirst();
  }
}
