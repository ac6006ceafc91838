package tv.playgate.mtls;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.playgate.domain.upstream.ClientIdentityName;

/**
 * Whom we trust when we call others and who we are to them, always made of what the files held last
 * that was good: each identity on its own, so that a broken one keeps no other from being renewed.
 * It follows the files once a {@link TlsWatch} is told of it. Safe for use by any number of
 * threads; asking it reads no file.
 */
public final class OutboundTls {

  private static final Logger log = LoggerFactory.getLogger(OutboundTls.class);
  private static final String NAME = "upstream";

  private final Clock clock;
  private final EndingNotices notices = new EndingNotices(NAME);
  private volatile InForce inForce;
  private volatile Past past = new Past(0, 0, Set.of());
  private List<FileStamp> stamps = List.of();

  private OutboundTls(OutboundMaterial material, Clock clock) {
    this.clock = clock;
    this.inForce = InForce.of(material);
  }

  /** Made of that material, until the files hold another one. */
  public static OutboundTls of(OutboundMaterial material, Clock clock) {
    return new OutboundTls(material, clock);
  }

  /**
   * The context that holds now; another one than before means that files have changed.
   *
   * @param identity who we are; null where nobody asks
   * @return empty if there is no such identity, or its certificate is not for handshakes
   */
  public Optional<SSLContext> context(@Nullable ClientIdentityName identity) {
    InForce now = inForce;
    return identity == null
        ? Optional.of(now.anonymous)
        : Optional.ofNullable(now.contexts.get(identity.value()));
  }

  /** That identity, as it is now; empty if there is none. */
  public Optional<ClientIdentity> identity(ClientIdentityName name) {
    return Optional.ofNullable(inForce.material.identities().get(name.value()));
  }

  /** How it stands, now. Reads no file. */
  public TlsHealth health() {
    OutboundMaterial material = inForce.material;
    Past known = past;
    return new TlsHealth(
        "jdk",
        first(material.ownEndings()).orElse(Instant.MAX),
        first(material.authorityEndings()).orElse(null),
        null,
        known.reloads,
        known.failures,
        known.problems.isEmpty() ? null : String.join("; ", known.problems));
  }

  private static Optional<Instant> first(List<Ending> endings) {
    return endings.stream().map(Ending::until).min(Comparator.naturalOrder());
  }

  /** Looks whether the files changed, and after the dates. Reads files. One thread at a time. */
  synchronized void look() {
    Instant now = clock.instant();
    reloadIfChanged(now);
    OutboundMaterial material = inForce.material;
    notices.look(
        Stream.concat(material.ownEndings().stream(), material.authorityEndings().stream())
            .toList(),
        now);
  }

  /** What was not good is tried again even unchanged: its time may come. */
  private void reloadIfChanged(Instant now) {
    List<FileStamp> before = stamps();
    if (before.equals(stamps) && past.problems.isEmpty()) {
      return;
    }
    OutboundReading reading = new OutboundReading(inForce.material, now);
    OutboundMaterial read = reading.read();
    if (stamps().equals(before)) {
      settle(read, reading.together().problems());
      stamps = before;
    }
  }

  /** A directory that cannot be listed has no stamps; the reading says why. */
  private List<FileStamp> stamps() {
    try {
      return FileStamp.of(inForce.material.files());
    } catch (TlsMaterialException e) {
      return List.of();
    }
  }

  private void settle(OutboundMaterial read, List<String> problems) {
    boolean another = !inForce.isOf(read);
    if (another) {
      inForce = inForce.turnedTo(read);
      log.info("{}: TLS: in force: {}", NAME, read);
    }
    Set<String> fresh = new HashSet<>(problems);
    fresh.removeAll(past.problems);
    fresh.forEach(
        problem -> log.warn("{}: TLS: what was in force stays in force: {}", NAME, problem));
    past =
        new Past(
            past.reloads + (another ? 1 : 0), past.failures + fresh.size(), Set.copyOf(problems));
  }

  private record Past(long reloads, long failures, Set<String> problems) {}

  /** A material and the contexts that are made of it. */
  private record InForce(
      OutboundMaterial material, SSLContext anonymous, Map<String, SSLContext> contexts) {

    static InForce of(OutboundMaterial material) {
      return of(material, null, Map.of());
    }

    private static InForce of(
        OutboundMaterial material,
        @Nullable SSLContext anonymous,
        Map<String, SSLContext> unchanged) {
      List<X509Certificate> trusted = trusted(material);
      Map<String, SSLContext> contexts = new HashMap<>(unchanged);
      material
          .identities()
          .forEach(
              (name, identity) -> {
                if (identity.isForTls() && !contexts.containsKey(name)) {
                  contexts.put(name, JdkContext.of(identity.proven(), trusted));
                }
              });
      return new InForce(
          material, anonymous == null ? JdkContext.of(null, trusted) : anonymous, contexts);
    }

    private static List<X509Certificate> trusted(OutboundMaterial material) {
      List<X509Certificate> trusted = new ArrayList<>(PublicAuthorities.certificates());
      trusted.addAll(material.trusted());
      return trusted;
    }

    /** Made of another material; contexts whose parts are the same stay the same. */
    InForce turnedTo(OutboundMaterial other) {
      return material.trusted().equals(other.trusted())
          ? of(other, anonymous, unchanged(other))
          : of(other);
    }

    private Map<String, SSLContext> unchanged(OutboundMaterial other) {
      Map<String, SSLContext> unchanged = new HashMap<>(contexts);
      unchanged.keySet().removeIf(name -> !holds(name, other.identities().get(name)));
      return unchanged;
    }

    private boolean holds(String name, @Nullable ClientIdentity identity) {
      return identity != null && identity.equals(material.identities().get(name));
    }

    boolean isOf(OutboundMaterial other) {
      return material.trusted().equals(other.trusted())
          && material.identities().equals(other.identities());
    }
  }
}
