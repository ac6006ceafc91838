package tv.playgate.application.fake;

import java.net.URI;
import java.time.Duration;
import tv.playgate.application.contract.MvpdGatewayContract;
import tv.playgate.application.port.out.MvpdGateway;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdFailure;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.upstream.CallLimits;
import tv.playgate.domain.upstream.MvpdEndpoint;
import tv.playgate.domain.upstream.MvpdMechanism;

class ScriptedMvpdsTest implements MvpdGatewayContract {

  private final ScriptedMvpds mvpds = new ScriptedMvpds();

  @Override
  public MvpdGateway port() {
    return mvpds;
  }

  @Override
  public Mvpd mvpd() {
    MvpdEndpoint nowhere =
        MvpdEndpoint.json(
            URI.create("https://mvpd.invalid/"), CallLimits.of(Duration.ofSeconds(2), 1));
    return new Mvpd(
        new MvpdId("ForkMvpd"), "Fork", null, new MvpdMechanism.ForkJoin(nowhere), null);
  }

  @Override
  public void mvpdPermits(Resource resource) {
    mvpds.answer(resource, new MvpdAnswer.Permitted());
  }

  @Override
  public void mvpdDenies(Resource resource, String reason, String details) {
    mvpds.answer(resource, new MvpdAnswer.Denied(reason, details));
  }

  @Override
  public void mvpdTalksNonsenseAbout(Resource resource) {
    mvpds.answer(resource, new MvpdAnswer.Failed(MvpdFailure.BAD_REPLY));
  }

  @Override
  public void mvpdIsSilentAbout(Resource resource) {
    mvpds.answer(resource, new MvpdAnswer.Failed(MvpdFailure.TOO_LATE));
  }
}
