package tv.playgate.upstream;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.DeviceRecords;
import tv.playgate.domain.evaluation.FindRegisteredDevices;
import tv.playgate.domain.evaluation.RecordFailure;
import tv.playgate.domain.evaluation.RegisteredDevices;
import tv.playgate.domain.evaluation.TokenUrlFailure;
import tv.playgate.domain.license.CustomerCookie;

/**
 * Asks ExpressPlay's transaction history which devices redeemed tokens with a cookie
 * (sees-expressplay §6). The address of a question holds secrets: it goes to ExpressPlay and
 * nowhere else.
 */
final class ExpressPlayRecords implements DeviceRecords, AutoCloseable {

  /** No reply is read beyond this. */
  static final int MAX_REPLY_BYTES = 256 * 1024;

  private final ExpressPlayConfig config;
  private final ExpressPlayService service;
  private final RecordReply reply = new RecordReply(RecordFields.DEFAULT);

  ExpressPlayRecords(Outbound outbound, ExpressPlayConfig config, MeterRegistry registry) {
    this.config = config;
    this.service =
        new ExpressPlayService(
            outbound, registry, "record", ServiceOutcome.LISTED, config.timeout(), MAX_REPLY_BYTES);
  }

  @Override
  public CompletionStage<RegisteredDevices> find(Call call, FindRegisteredDevices question) {
    CustomerCookie cookie = question.cookie();
    return service.ask(call, request(cookie), new Records(reply, cookie));
  }

  private HttpQuestion request(CustomerCookie cookie) {
    String query =
        new EncodedParameters()
            .with("customerAuthenticator", config.customerAuthenticator().reveal())
            .with("cookie", cookie.value())
            .text();
    return HttpQuestion.get(
        URI.create(config.addresses().recordUrl() + "?" + query),
        Map.of("Accept", "application/json"));
  }

  @Override
  public void close() {
    service.close();
  }

  /** What the record service says about one cookie. */
  private record Records(RecordReply reply, CustomerCookie cookie)
      implements ServiceProtocol<RegisteredDevices> {

    @Override
    public ServiceOutcome good() {
      return ServiceOutcome.LISTED;
    }

    @Override
    public ReplyReading<RegisteredDevices> read(String body) {
      return ReplyReading.of(
          reply.devices(body, cookie).map(RegisteredDevices.Listed::new),
          "the reply is no list of records of a size that is read");
    }

    @Override
    public RegisteredDevices failed(TokenUrlFailure failure) {
      return new RegisteredDevices.NotListed(RecordFailure.FAILED);
    }
  }
}
