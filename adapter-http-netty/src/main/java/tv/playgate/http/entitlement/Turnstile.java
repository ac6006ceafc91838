package tv.playgate.http.entitlement;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.IdentifyLicenseServer;
import tv.playgate.domain.license.LicenseServer;
import tv.playgate.domain.license.Recognition.Unrecognised;
import tv.playgate.http.exchange.Peer;

/**
 * Lets license servers in, request by request. Who is not let in is counted every time, and told to
 * the log once a minute for each reason, which names the certificate: a flood is not echoed.
 */
final class Turnstile {

  private static final Logger log = LoggerFactory.getLogger(Turnstile.class);
  private static final Duration SILENCE = Duration.ofMinutes(1);
  private static final int MAX_TOLD = 1_000;

  private final IdentifyLicenseServer callers;
  private final CallerMetrics metrics;
  private final Cache<Unrecognised, Boolean> told =
      Caffeine.newBuilder()
          .maximumSize(MAX_TOLD)
          .expireAfterWrite(SILENCE)
          .executor(Runnable::run)
          .build();

  Turnstile(IdentifyLicenseServer callers, CallerMetrics metrics) {
    this.callers = callers;
    this.metrics = metrics;
  }

  /** Who sent the request; empty if he is not let in. */
  Optional<LicenseServer> caller(Call call, Peer peer) {
    return callers
        .identify(call, peer.certificates())
        .fold(
            recognised -> Optional.of(recognised.licenseServer()),
            unrecognised -> refuse(peer, unrecognised));
  }

  private Optional<LicenseServer> refuse(Peer peer, Unrecognised why) {
    metrics.refused(why.doubt());
    if (told.asMap().putIfAbsent(why, true) == null) {
      log.info(
          "entitlement: {} refused: {}: {} (told once a minute)",
          peer.address().getHostAddress(),
          why.doubt().wireName(),
          why.because());
    }
    return Optional.empty();
  }
}
