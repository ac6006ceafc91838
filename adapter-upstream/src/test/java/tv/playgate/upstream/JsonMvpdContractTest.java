package tv.playgate.upstream;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tv.playgate.application.port.out.MvpdGateway;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.sandbox.SandboxMvpd;
import tv.playgate.sandbox.Script;

class JsonMvpdContractTest implements StagedMvpd {

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
  public SandboxMvpd sandbox() {
    return sandbox;
  }

  @Override
  public Script nonsense() {
    return Script.reply(200, "application/json", "{\"decision\":");
  }
}
