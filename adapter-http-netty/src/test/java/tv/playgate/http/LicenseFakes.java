package tv.playgate.http;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import tv.playgate.application.Call;
import tv.playgate.application.entitlement.LicensePorts;
import tv.playgate.application.fake.InMemoryDeviceBindings;
import tv.playgate.application.fake.InMemoryViewerSessions;
import tv.playgate.application.fake.ScriptedTokenUrls;
import tv.playgate.application.port.out.ContentInventory;
import tv.playgate.application.port.out.DeviceRecords;
import tv.playgate.application.port.out.KeyWrapping;
import tv.playgate.application.port.out.TokenUrlIssuer;
import tv.playgate.domain.evaluation.FindRegisteredDevices;
import tv.playgate.domain.evaluation.RecordFailure;
import tv.playgate.domain.evaluation.RegisteredDevices;
import tv.playgate.domain.evaluation.TokenUrlAnswer;
import tv.playgate.domain.license.DrmDeviceId;

/** What licenses need beyond contents and keys, in memory; tests say what the services answer. */
final class LicenseFakes implements DeviceRecords, TokenUrlIssuer {

  final InMemoryViewerSessions viewerSessions = new InMemoryViewerSessions();
  final InMemoryDeviceBindings deviceBindings = new InMemoryDeviceBindings();
  final ScriptedTokenUrls tokenUrls = new ScriptedTokenUrls();
  private volatile TokenUrlIssuer issuer = tokenUrls;
  private volatile RegisteredDevices records =
      new RegisteredDevices.NotListed(RecordFailure.NOT_CONFIGURED);

  LicensePorts ports(ContentInventory contents, KeyWrapping keys) {
    return new LicensePorts(contents, keys, this, viewerSessions, deviceBindings, this);
  }

  /** From now on, this one issues token URLs. */
  void issuing(TokenUrlIssuer next) {
    issuer = next;
  }

  /** From now on, every cookie is known with these devices. */
  void known(String... devices) {
    Set<DrmDeviceId> known =
        Arrays.stream(devices).map(DrmDeviceId::new).collect(Collectors.toSet());
    records = new RegisteredDevices.Listed(known);
  }

  /** From now on, the record service has this trouble. */
  void unknown(RecordFailure failure) {
    records = new RegisteredDevices.NotListed(failure);
  }

  @Override
  public CompletionStage<TokenUrlAnswer> issue(Call call, Order order) {
    return issuer.issue(call, order);
  }

  @Override
  public CompletionStage<RegisteredDevices> find(Call call, FindRegisteredDevices question) {
    return CompletableFuture.completedFuture(records);
  }
}
