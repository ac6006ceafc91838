package tv.playgate.upstream;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tv.playgate.application.contract.TokenUrlIssuerContract;
import tv.playgate.application.port.out.TokenUrlIssuer;
import tv.playgate.domain.license.TokenUrl;
import tv.playgate.sandbox.SandboxExpressPlay;
import tv.playgate.sandbox.Script;

class ExpressPlayContractTest implements TokenUrlIssuerContract {

  private SandboxExpressPlay sandbox;
  private UpstreamAdapter upstream;

  @BeforeEach
  void start() throws IOException {
    sandbox = ExpressPlayFixture.sandbox();
    upstream = UpstreamFixture.opened(ExpressPlayFixture.asking(sandbox));
  }

  @AfterEach
  void stop() {
    upstream.close();
    sandbox.close();
  }

  @Override
  public TokenUrlIssuer port() {
    return upstream.tokenUrls();
  }

  @Override
  public TokenUrl urlToHandOn() {
    return new TokenUrl("https://fp.test.expressplay.com/hms/fp/rights/?ExpressPlayToken=abc");
  }

  @Override
  public void serviceIssues(TokenUrl url) {
    sandbox.script(Script.reply(200, "text/uri-list", url.value() + "\r\n"));
  }

  @Override
  public void serviceRefuses() {
    sandbox.script(Script.reply(400, "application/json", "{\"code\":-2027}"));
  }

  @Override
  public void serviceFails() {
    sandbox.script(Script.status(503));
  }

  @Override
  public void serviceTalksNonsense() {
    sandbox.script(Script.reply(200, "text/uri-list", "http://evil.example/?ExpressPlayToken=a"));
  }

  @Override
  public void serviceIsSilent() {
    sandbox.script(Script.hang());
  }
}
