package tv.playgate.application.entitlement;

import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.evaluation.Interpreter;
import tv.playgate.application.port.in.DecideEntitlement;
import tv.playgate.application.port.out.ContentInventory;
import tv.playgate.application.port.out.KeyWrapping;
import tv.playgate.application.port.out.TokenUrlIssuer;
import tv.playgate.domain.entitlement.EntitlementRequest;
import tv.playgate.domain.entitlement.EntitlementRules;
import tv.playgate.domain.entitlement.Granted;
import tv.playgate.domain.entitlement.Refused;
import tv.playgate.domain.entitlement.Verdict;

/** Runs the entitlement rules. */
final class RuleBasedEntitlement implements DecideEntitlement {

  private final ContentInventory contents;
  private final KeyWrapping keys;
  private final TokenUrlIssuer tokenUrls;

  RuleBasedEntitlement(ContentInventory contents, KeyWrapping keys, TokenUrlIssuer tokenUrls) {
    this.contents = contents;
    this.keys = keys;
    this.tokenUrls = tokenUrls;
  }

  @Override
  public CompletionStage<Verdict> decide(Call call, EntitlementRequest request) {
    return new Interpreter<Granted, Refused, Verdict>(
            facts -> EntitlementRules.decide(request, facts, call.instant()),
            new LicenseAnswers(call, contents, keys, tokenUrls),
            granted -> granted,
            refused -> refused)
        .run();
  }
}
