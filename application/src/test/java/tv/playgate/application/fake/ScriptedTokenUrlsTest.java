package tv.playgate.application.fake;

import tv.playgate.application.contract.TokenUrlIssuerContract;
import tv.playgate.application.port.out.TokenUrlIssuer;
import tv.playgate.domain.evaluation.TokenUrlAnswer;
import tv.playgate.domain.evaluation.TokenUrlFailure;
import tv.playgate.domain.license.TokenUrl;

class ScriptedTokenUrlsTest implements TokenUrlIssuerContract {

  private final ScriptedTokenUrls tokenUrls = new ScriptedTokenUrls();

  @Override
  public TokenUrlIssuer port() {
    return tokenUrls;
  }

  @Override
  public TokenUrl urlToHandOn() {
    return new TokenUrl("https://fp.test.expressplay.com/hms/fp/rights/?ExpressPlayToken=abc");
  }

  @Override
  public void serviceIssues(TokenUrl url) {
    tokenUrls.answer(new TokenUrlAnswer.Issued(url));
  }

  @Override
  public void serviceRefuses() {
    fails(TokenUrlFailure.REFUSED);
  }

  @Override
  public void serviceFails() {
    fails(TokenUrlFailure.UNAVAILABLE);
  }

  @Override
  public void serviceTalksNonsense() {
    fails(TokenUrlFailure.BAD_REPLY);
  }

  @Override
  public void serviceIsSilent() {
    fails(TokenUrlFailure.UNAVAILABLE);
  }

  private void fails(TokenUrlFailure failure) {
    tokenUrls.answer(new TokenUrlAnswer.NotIssued(failure));
  }
}
