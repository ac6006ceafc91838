package tv.playgate.upstream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.TokenUrlIssuer.Order;
import tv.playgate.domain.evaluation.FindRegisteredDevices;
import tv.playgate.domain.evaluation.RegisteredDevices;
import tv.playgate.domain.evaluation.TokenUrlAnswer;
import tv.playgate.domain.evaluation.TokenUrlFailure;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.license.ContentKeyId;
import tv.playgate.domain.license.ContentKeys;
import tv.playgate.domain.license.ContentKind;
import tv.playgate.domain.license.CustomerCookie;
import tv.playgate.domain.license.DrmDeviceId;
import tv.playgate.domain.license.DrmParameter;
import tv.playgate.domain.license.DrmParameters;
import tv.playgate.domain.license.DrmSystem;
import tv.playgate.domain.license.TokenTerms;
import tv.playgate.domain.license.WrappedKeys;
import tv.playgate.domain.secret.Secret;
import tv.playgate.domain.secret.WrappedSecret;
import tv.playgate.sandbox.SandboxExpressPlay;

/** What the tests of ExpressPlay share. */
final class ExpressPlayFixture {

  static final String AUTHENTICATOR = "123456,ffeeddccbbaa99887766554433221100";
  static final String HOST = "fp.test.expressplay.com";
  static final String URL = "https://" + HOST + "/hms/fp/rights/?ExpressPlayToken=tok_en-1";

  static final String KEY = "00112233445566778899aabbccddeeff";
  static final String KEK = "000102030405060708090a0b0c0d0e0f";
  static final String IV = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
  static final String KID = "80ea8bc8a58f990ad1f76bc665b30bfa";
  static final CustomerCookie COOKIE = new CustomerCookie("c7d1e0a49b3f4d5f8e6a1b2c3d4e5f60");
  static final DrmDeviceId DEVICE = new DrmDeviceId("a0b1c2d3e4f5061728394a5b6c7d8e9f");

  private ExpressPlayFixture() {}

  static SandboxExpressPlay sandbox() throws IOException {
    return SandboxExpressPlay.start(0, AUTHENTICATOR, HOST);
  }

  /** The sandbox's addresses. */
  static ExpressPlayConfig asking(SandboxExpressPlay sandbox) {
    return config(
        new ExpressPlayAddresses(
            sandbox.fairplayTokenUrl(),
            sandbox.playreadyTokenUrl(),
            sandbox.widevineTokenUrl(),
            sandbox.recordUrl()),
        Duration.ofSeconds(5));
  }

  /** One address for everything. */
  static ExpressPlayConfig asking(URI address, Duration timeout) {
    return config(new ExpressPlayAddresses(address, address, address, address), timeout);
  }

  private static ExpressPlayConfig config(ExpressPlayAddresses addresses, Duration timeout) {
    return new ExpressPlayConfig(
        Secret.of(AUTHENTICATOR), addresses, Set.of(HOST), "deviceid", timeout);
  }

  static UpstreamAdapter opened(ExpressPlayConfig config, MeterRegistry registry) {
    return opened(config, registry, Clock.systemUTC());
  }

  static UpstreamAdapter opened(ExpressPlayConfig config, MeterRegistry registry, Clock clock) {
    try {
      return UpstreamAdapter.open(
          clock, ClientIdentities.trusting(SSLContext.getDefault()), null, config, registry);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An order as plain as it can be. */
  static Order order(DrmSystem drm) {
    return order(drm, atHand(drm), null, null);
  }

  static ContentKeys atHand(DrmSystem drm) {
    return new ContentKeys(Secret.of(KEY), null, drm == DrmSystem.FAIRPLAY ? Secret.of(IV) : null);
  }

  static ContentKeys stored(DrmSystem drm) {
    return new ContentKeys(null, Secret.of(KEK), drm == DrmSystem.FAIRPLAY ? Secret.of(IV) : null);
  }

  static Order order(
      DrmSystem drm,
      ContentKeys keys,
      @Nullable CustomerCookie cookie,
      @Nullable DrmDeviceId device) {
    boolean bare = drm == DrmSystem.FAIRPLAY && keys.kek() == null;
    return new Order(
        content(drm, bare ? null : new ContentKeyId(KID), keys, null, parameters(drm)),
        keys,
        cookie,
        device);
  }

  static Content content(
      DrmSystem drm,
      @Nullable ContentKeyId keyId,
      ContentKeys keys,
      @Nullable Duration rental,
      DrmParameters parameters) {
    return new Content(
        new ContentId(UUID.randomUUID()),
        drm,
        ContentKind.TIME_BASED,
        keyId,
        new WrappedKeys(wrapped(keys.contentKey()), wrapped(keys.kek()), wrapped(keys.iv())),
        new TokenTerms(Duration.ofMinutes(5), rental),
        parameters,
        null,
        null,
        null,
        null);
  }

  private static @Nullable WrappedSecret wrapped(@Nullable Secret secret) {
    return secret == null ? null : new WrappedSecret(new byte[] {1});
  }

  static DrmParameters parameters(DrmSystem drm) {
    Map<DrmParameter, String> values = new EnumMap<>(DrmParameter.class);
    if (drm == DrmSystem.PLAYREADY) {
      values.put(DrmParameter.RIGHTS_TYPE, "BuyToOwn");
      values.put(DrmParameter.ANALOG_VIDEO_OPL, "150");
      values.put(DrmParameter.COMPRESSED_DIGITAL_AUDIO_OPL, "100");
      values.put(DrmParameter.COMPRESSED_DIGITAL_VIDEO_OPL, "500");
      values.put(DrmParameter.UNCOMPRESSED_DIGITAL_AUDIO_OPL, "0");
      values.put(DrmParameter.UNCOMPRESSED_DIGITAL_VIDEO_OPL, "270");
    } else if (drm == DrmSystem.WIDEVINE) {
      values.put(DrmParameter.SECURITY_LEVEL, "3");
      values.put(DrmParameter.HDCP_OUTPUT_CONTROL, "1");
    }
    return new DrmParameters(drm, values);
  }

  static TokenUrlAnswer issue(UpstreamAdapter asked, Call call, Order order) {
    return asked.tokenUrls().issue(call, order).toCompletableFuture().join();
  }

  static RegisteredDevices find(UpstreamAdapter asked, Call call) {
    return asked
        .deviceRecords()
        .find(call, new FindRegisteredDevices(COOKIE))
        .toCompletableFuture()
        .join();
  }

  static TokenUrlAnswer notIssued(TokenUrlFailure failure) {
    return new TokenUrlAnswer.NotIssued(failure);
  }

  /** How often that was counted. */
  static long counted(MeterRegistry registry, String service, String outcome) {
    Timer timer =
        registry
            .get("playgate.expressplay.requests")
            .tag("service", service)
            .tag("outcome", outcome)
            .timer();
    return timer.count();
  }
}
