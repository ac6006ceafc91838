package tv.playgate.tokens;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.KeyWrapping;
import tv.playgate.application.port.out.MediaTokenSigning;
import tv.playgate.application.port.out.TokenKeyStore;
import tv.playgate.domain.key.KeyId;
import tv.playgate.domain.mediatoken.MediaTokenClaims;
import tv.playgate.domain.mediatoken.MediaTokenReading;

/**
 * Media tokens as base64 of a compact JWS with RS256. The published ones are base64 of an XML
 * document (pass-decisions §10); no client looks inside, and other systems verify ours with {@link
 * #publicKeySet()}.
 *
 * <p>The keys come from a store that all nodes share; it is looked at every ten seconds on a thread
 * of its own ({@code playgate-media-keys}), and while it is down the last keys stay. Safe for use
 * by any number of threads.
 */
public final class JwtMediaTokenSigning implements MediaTokenSigning, AutoCloseable {

  static final Duration RELOAD = Duration.ofSeconds(10);

  private static final Logger log = LoggerFactory.getLogger(JwtMediaTokenSigning.class);

  private final SigningThread signing = new SigningThread("playgate-media-token-signing");
  private final ScheduledExecutorService timer = Daemons.timer("playgate-media-keys");
  private final KeyRingLoading loading;
  private final Clock clock;
  private volatile KeyRing ring = KeyRing.EMPTY;
  private volatile boolean healthy = true;

  private JwtMediaTokenSigning(TokenKeyStore store, KeyWrapping wrapping, Clock clock) {
    this.loading = new KeyRingLoading(store, wrapping, timer);
    this.clock = clock;
  }

  /** Opens the ring; what it started is ended again if that fails. */
  static CompletionStage<JwtMediaTokenSigning> open(
      Call call, TokenKeyStore store, KeyWrapping wrapping, Clock clock, Duration reload) {
    JwtMediaTokenSigning opening = new JwtMediaTokenSigning(store, wrapping, clock);
    return opening
        .load(call)
        .thenApply(
            loaded -> {
              opening.reloadEvery(reload);
              return opening;
            })
        .whenComplete(
            (opened, failure) -> {
              if (failure != null) {
                opening.close();
              }
            });
  }

  private void reloadEvery(Duration pause) {
    var unused =
        timer.scheduleWithFixedDelay(
            this::reload, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private CompletionStage<Void> load(Call call) {
    return loading.load(call, ring).thenAccept(loaded -> ring = loaded);
  }

  private void reload() {
    try {
      var unused =
          load(Call.arriving(clock.instant(), RELOAD))
              .whenComplete((loaded, failure) -> noteHealth(Failures.cause(failure)));
    } catch (RuntimeException e) {
      noteHealth(e);
    }
  }

  /** Says each change once. */
  private void noteHealth(@Nullable Throwable failure) {
    boolean now = failure == null;
    if (now != healthy) {
      healthy = now;
      if (now) {
        log.info("media token keys: read again");
      } else {
        log.warn("media token keys: cannot be read, the last ones stay", failure);
      }
    }
  }

  @Override
  public CompletionStage<String> sign(Call call, MediaTokenClaims claims) {
    RingKey key = ring.signing(clock.instant());
    return signing.run(() -> serialized(key, claims));
  }

  private static String serialized(RingKey key, MediaTokenClaims claims) {
    String serialized =
        MediaTokenForm.serialize(
            SigningThread.signed(key.header(), MediaTokenClaimsCodec.write(claims), key.signer()));
    if (serialized.length() > MediaTokenForm.MAX_LENGTH) {
      throw new IllegalArgumentException(
          "media token: "
              + serialized.length()
              + " characters (expected: at most "
              + MediaTokenForm.MAX_LENGTH
              + ")");
    }
    return serialized;
  }

  @Override
  public MediaTokenReading read(String serialized) {
    return MediaTokenForm.parse(serialized)
        .map(form -> isOurs(form) ? genuine(form) : new MediaTokenReading.Forged())
        .orElseGet(MediaTokenReading.Malformed::new);
  }

  private boolean isOurs(MediaTokenForm form) {
    return ring.named(form.key()).filter(key -> key.verifying().signed(form.token())).isPresent();
  }

  private static MediaTokenReading genuine(MediaTokenForm form) {
    return new MediaTokenReading.Genuine(form.claims());
  }

  /**
   * Makes another key, which signs from half a minute later on, when every node knows it; the
   * others are still recognised. Completes once it is durable and this node knows it, on a thread
   * of the store or of the wrapping; fails like {@link TokenKeyStore#add} and {@link
   * KeyWrapping#wrap}.
   *
   * @return the new key's name
   */
  public CompletionStage<KeyId> rotate(Call call) {
    return loading.addAnother(call).thenCompose(id -> load(call).thenApply(loaded -> id));
  }

  /**
   * The public halves of all keys as a JWK set, in JSON, so that other systems can verify media
   * tokens. A field read.
   */
  public String publicKeySet() {
    return ring.published();
  }

  /** Ends the signing and looks at the store no more; reading goes on with the last keys. */
  @Override
  public void close() {
    timer.shutdownNow();
    signing.close();
  }
}
