package tv.playgate.upstream;

import tv.playgate.application.contract.MvpdGatewayContract;
import tv.playgate.domain.resource.Resource;
import tv.playgate.sandbox.SandboxMvpd;
import tv.playgate.sandbox.Script;

/** The contract's MVPD is the sandbox's, whatever language it speaks. */
interface StagedMvpd extends MvpdGatewayContract {

  SandboxMvpd sandbox();

  /** A reply that is cut off, in the language of the MVPD. */
  Script nonsense();

  @Override
  default void mvpdPermits(Resource resource) {
    sandbox().script(resource.value(), Script.permit());
  }

  @Override
  default void mvpdDenies(Resource resource, String reason, String details) {
    sandbox().script(resource.value(), Script.deny(reason, details));
  }

  @Override
  default void mvpdTalksNonsenseAbout(Resource resource) {
    sandbox().script(resource.value(), nonsense());
  }

  @Override
  default void mvpdIsSilentAbout(Resource resource) {
    sandbox().script(resource.value(), Script.hang());
  }
}
