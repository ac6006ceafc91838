package tv.playgate.upstream;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.TokenUrlIssuer;
import tv.playgate.domain.evaluation.TokenUrlAnswer;
import tv.playgate.domain.evaluation.TokenUrlFailure;
import tv.playgate.domain.license.DrmSystem;
import tv.playgate.domain.license.TokenUrl;

/**
 * Gets tokens from ExpressPlay (sees-expressplay §5), from a service of its own for each DRM
 * system. An order for a device is sent with that device, once or twice, and never without it.
 */
final class ExpressPlayTokenUrls implements TokenUrlIssuer, AutoCloseable {

  private final ExpressPlayConfig config;
  private final Map<DrmSystem, TokenService> services;

  ExpressPlayTokenUrls(Outbound outbound, ExpressPlayConfig config, MeterRegistry registry) {
    this.config = config;
    TokenUrlRule rule = new TokenUrlRule(config.tokenUrlHosts());
    Map<DrmSystem, TokenService> opened = new EnumMap<>(DrmSystem.class);
    for (DrmSystem drm : DrmSystem.values()) {
      ExpressPlayService service =
          new ExpressPlayService(
              outbound,
              registry,
              drm.wireName(),
              ServiceOutcome.ISSUED,
              config.timeout(),
              Bulkhead.MAX_REPLY_BYTES);
      opened.put(drm, new TokenService(service, new Tokens(TokenReply.of(drm, rule))));
    }
    services = Collections.unmodifiableMap(opened);
  }

  @Override
  public CompletionStage<TokenUrlAnswer> issue(Call call, Order order) {
    DrmSystem drm = order.content().drm();
    TokenService asked = services.get(drm);
    if (asked == null) {
      throw new IllegalStateException("there is a service for every DRM system: " + drm);
    }
    return asked.service().ask(call, request(drm, order), asked.protocol());
  }

  private HttpQuestion request(DrmSystem drm, Order order) {
    return HttpQuestion.post(
        config.addresses().tokenUrl(drm),
        Map.of(
            "Content-Type",
            TokenRequestForm.MEDIA_TYPE,
            "Accept",
            "text/uri-list, application/json"),
        TokenRequestForm.of(config, order).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    services.values().forEach(asked -> asked.service().close());
  }

  /** A service and what it says. */
  private record TokenService(
      ExpressPlayService service, ServiceProtocol<TokenUrlAnswer> protocol) {}

  /** What a token service says. */
  private record Tokens(Function<String, ReplyReading<TokenUrl>> reply)
      implements ServiceProtocol<TokenUrlAnswer> {

    @Override
    public ServiceOutcome good() {
      return ServiceOutcome.ISSUED;
    }

    @Override
    public ReplyReading<TokenUrlAnswer> read(String body) {
      return reply.apply(body).map(TokenUrlAnswer.Issued::new);
    }

    @Override
    public TokenUrlAnswer failed(TokenUrlFailure failure) {
      return new TokenUrlAnswer.NotIssued(failure);
    }
  }
}
