package tv.playgate.mtls;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with a door's TLS: what is in force, until when, and how reloading went.
 *
 * @param provider who does the cryptography: {@code boringssl} or {@code jdk}
 * @param certificateUntil the last instant of our certificate, or of the first of its chain to end
 * @param authorityUntil that of the first authority to end; null where callers need none
 * @param revocationListUntil that of the first revocation list to end; null where there is none
 * @param reloads how often another set came into force
 * @param failedReloads how often what the files held could not be used
 * @param problem why what the files hold now is not in force; null if it is
 */
public record TlsHealth(
    String provider,
    Instant certificateUntil,
    @Nullable Instant authorityUntil,
    @Nullable Instant revocationListUntil,
    long reloads,
    long failedReloads,
    @Nullable String problem) {

  public TlsHealth {
    requireNonNull(provider, "provider");
    requireNonNull(certificateUntil, "certificateUntil");
  }
}
