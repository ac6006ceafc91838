package tv.playgate.upstream;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tv.playgate.application.contract.MvpdGatewayContract;
import tv.playgate.application.port.out.MvpdGateway;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.resource.Resource;
import tv.playgate.sandbox.SandboxMvpd;
import tv.playgate.sandbox.Script;

class JsonMvpdContractTest implements MvpdGatewayContract {

  private SandboxMvpd sandbox;
  private UpstreamAdapter upstream;

  @BeforeEach
  void start() throws IOException {
    sandbox = SandboxMvpd.start(0, Set.of());
    upstream = UpstreamFixture.opened(null);
  }

  @AfterEach
  void stop() {
    upstream.close();
    sandbox.close();
  }

  @Override
  public MvpdGateway port() {
    return upstream.mvpds();
  }

  @Override
  public Mvpd mvpd() {
    return UpstreamFixture.mvpd(sandbox.endpoint());
  }

  @Override
  public void mvpdPermits(Resource resource) {
    sandbox.script(resource.value(), Script.permit());
  }

  @Override
  public void mvpdDenies(Resource resource, String reason, String details) {
    sandbox.script(resource.value(), Script.deny(reason, details));
  }

  @Override
  public void mvpdTalksNonsenseAbout(Resource resource) {
    sandbox.script(resource.value(), Script.reply(200, "application/json", "{\"decision\":"));
  }

  @Override
  public void mvpdIsSilentAbout(Resource resource) {
    sandbox.script(resource.value(), Script.hang());
  }
}
