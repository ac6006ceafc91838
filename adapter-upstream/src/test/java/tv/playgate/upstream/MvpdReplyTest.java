package tv.playgate.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.upstream.UpstreamFixture.answering;
import static tv.playgate.upstream.UpstreamFixture.patient;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.application.contract.MvpdGatewayContract;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdDenial;
import tv.playgate.domain.evaluation.MvpdFailure;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.upstream.CallLimits;
import tv.playgate.domain.upstream.MvpdEndpoint;
import tv.playgate.domain.upstream.MvpdMechanism;
import tv.playgate.domain.upstream.ResourceForm;
import tv.playgate.sandbox.SandboxMvpd;
import tv.playgate.sandbox.Script;

class MvpdReplyTest {

  private final UpstreamAdapter upstream = UpstreamFixture.opened(null);
  private SandboxMvpd sandbox;

  @BeforeEach
  void startTheMvpd() throws IOException {
    sandbox = SandboxMvpd.start(0, Set.of());
  }

  @AfterEach
  void stop() {
    upstream.close();
    sandbox.close();
  }

  @Test
  void readsForHowLongAPermitHolds() {
    assertThat(answer("{\"decision\":\"Permit\",\"ttlSeconds\":300}"))
        .isEqualTo(new MvpdAnswer.Permitted(Duration.ofMinutes(5)));
  }

  @ParameterizedTest
  @CsvSource({"-1,PT0S", "0,PT0S", "9223372036854775807,PT87600H"})
  void takesATtlOutOfRangeForTheNearestOne(long seconds, Duration ttl) {
    assertThat(answer("{\"decision\":\"Permit\",\"ttlSeconds\":" + seconds + "}"))
        .isEqualTo(new MvpdAnswer.Permitted(ttl));
  }

  @ParameterizedTest
  @CsvSource({
    "parentalControls,PARENTAL_CONTROLS",
    "notAtHome,HOME_BASED",
    "sessionInvalidated,SESSION_INVALIDATED",
    "unknownSubject,SUBJECT_UNKNOWN"
  })
  void readsTheCauseOfADenial(String cause, MvpdDenial denial) {
    assertThat(answer("{\"decision\":\"Deny\",\"cause\":\"" + cause + "\"}"))
        .isEqualTo(new MvpdAnswer.Denied(denial, null, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"weather\"", "7", "{}"})
  void takesAnUnknownCauseForNoAnswer(String cause) {
    assertThat(answer("{\"decision\":\"Deny\",\"cause\":" + cause + "}"))
        .isEqualTo(new MvpdAnswer.Failed(MvpdFailure.BAD_REPLY));
  }

  @Test
  void takesAPermitWithACauseOfDenialForNoAnswer() {
    assertThat(answer("{\"decision\":\"Permit\",\"cause\":\"parentalControls\"}"))
        .isEqualTo(new MvpdAnswer.Failed(MvpdFailure.BAD_REPLY));
  }

  @Test
  void asksAnMvpdThatKnowsChannelsAloneForTheChannelTitle() {
    String mrss = "<rss><channel><title>REF30</title><item><title>x</title></item></channel></rss>";
    sandbox.script("REF30", Script.permit());

    assertThat(ask(true, mrss)).isEqualTo(new MvpdAnswer.Permitted());
    assertThat(ask(false, mrss)).isInstanceOf(MvpdAnswer.Denied.class);
    assertThat(sandbox.requests())
        .extracting(SandboxMvpd.Request::resource)
        .containsExactly("REF30", mrss);
  }

  private MvpdAnswer answer(String reply) {
    sandbox.script("resource1", Script.reply(200, "application/json", reply));
    return ask(false, "resource1");
  }

  private MvpdAnswer ask(boolean channelOnly, String resource) {
    URI endpoint = sandbox.endpoint();
    Mvpd mvpd =
        new Mvpd(
            new MvpdId(channelOnly ? "ChannelMvpd" : "ForkMvpd"),
            "Fork",
            null,
            new MvpdMechanism.ForkJoin(
                MvpdEndpoint.json(endpoint, CallLimits.of(Duration.ofSeconds(5), 4))
                    .in(channelOnly ? ResourceForm.CHANNEL : ResourceForm.AS_REQUESTED)),
            null);
    return upstream
        .mvpds()
        .ask(patient(), answering(mvpd), MvpdGatewayContract.question(mvpd, resource))
        .toCompletableFuture()
        .join()
        .about(new Resource(resource));
  }
}
