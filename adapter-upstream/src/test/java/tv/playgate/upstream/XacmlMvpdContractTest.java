package tv.playgate.upstream;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import tv.playgate.application.port.out.MvpdGateway;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.upstream.CallLimits;
import tv.playgate.sandbox.SandboxMvpd;
import tv.playgate.sandbox.Script;
import tv.playgate.sandbox.mvpd.ReplyStyle;

class XacmlMvpdContractTest {

  @Nested
  class ForkAndJoin extends Contract {
    ForkAndJoin() {
      super(AskedHow.FORK_XACML);
    }
  }

  @Nested
  class MultiChannel extends Contract {
    MultiChannel() {
      super(AskedHow.MULTI_XACML);
    }
  }

  @Nested
  class Plain extends Contract {
    Plain() {
      super(AskedHow.PLAIN_XACML);
    }
  }

  /** The contract in one way of asking; the MVPD says nothing of how long a permit holds. */
  abstract static class Contract implements StagedMvpd {

    private final AskedHow how;
    private SandboxMvpd sandbox;
    private UpstreamAdapter upstream;

    Contract(AskedHow how) {
      this.how = how;
    }

    @BeforeEach
    void start() throws IOException {
      sandbox = SandboxMvpd.start(0, Set.of());
      sandbox.replyWith(ReplyStyle.usual().holding(null));
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
      return how.mvpd(
          new MvpdId("Xacml"), how.at(sandbox), CallLimits.of(Duration.ofSeconds(5), 64));
    }

    @Override
    public boolean asksTogether() {
      return AskedHow.TOGETHER.contains(how);
    }

    @Override
    public MvpdAnswer.Denied denied(String reason, String details) {
      return new MvpdAnswer.Denied(null, details);
    }

    @Override
    public SandboxMvpd sandbox() {
      return sandbox;
    }

    @Override
    public Script nonsense() {
      return Script.reply(200, "text/xml", "<Response");
    }
  }
}
