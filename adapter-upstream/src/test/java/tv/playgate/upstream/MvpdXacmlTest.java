package tv.playgate.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.upstream.UpstreamFixture.BAD_REPLY;
import static tv.playgate.upstream.UpstreamFixture.PERMITTED;
import static tv.playgate.upstream.UpstreamFixture.answering;
import static tv.playgate.upstream.UpstreamFixture.patient;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.application.contract.MvpdGatewayContract;
import tv.playgate.domain.evaluation.AskMvpd;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdDenial;
import tv.playgate.domain.integration.AnsweringMvpd;
import tv.playgate.domain.integration.DecisionKind;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.profile.Subject;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.upstream.CallLimits;
import tv.playgate.domain.upstream.MvpdEndpoint;
import tv.playgate.domain.upstream.MvpdMechanism;
import tv.playgate.domain.upstream.ResourceForm;
import tv.playgate.domain.upstream.XacmlDialect;
import tv.playgate.domain.upstream.XacmlMember;
import tv.playgate.sandbox.SandboxMvpd;
import tv.playgate.sandbox.Script;
import tv.playgate.sandbox.mvpd.Decision;
import tv.playgate.sandbox.mvpd.Obligation;
import tv.playgate.sandbox.mvpd.ReplyStyle;
import tv.playgate.sandbox.mvpd.Verdict;
import tv.playgate.sandbox.mvpd.XacmlQuestion;

/** XACML from the question of the rules to the MVPD and back. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class MvpdXacmlTest {

  private static final CallLimits LIMITS = CallLimits.of(Duration.ofSeconds(10), 8);
  private static final String MRSS =
      "<rss version=\"2.0\"><channel><title>REF30</title><item><title>Show</title>"
          + "<guid>urn:show:1</guid></item></channel></rss>";

  private final UpstreamAdapter upstream =
      UpstreamAdapter.open(
          Clock.systemUTC(), new OurIdentities(), null, null, new CompositeMeterRegistry());
  private SandboxMvpd sandbox;

  @BeforeEach
  void start() throws IOException {
    sandbox = SandboxMvpd.start(0, Set.of("resource1"));
    sandbox.replyWith(ReplyStyle.usual().holding(null));
  }

  @AfterEach
  void stop() {
    upstream.close();
    sandbox.close();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FORK_JSON")
  void deniesForParentalControls(AskedHow how) {
    says(Verdict.deny(null, "Ask your parents.").obliging(Obligation.restrictPc()));

    assertThat(ask(how))
        .isEqualTo(new MvpdAnswer.Denied(MvpdDenial.PARENTAL_CONTROLS, null, "Ask your parents."));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FORK_JSON")
  void deniesForAnUpgrade(AskedHow how) {
    says(Verdict.deny(null, "Upgrade.").obliging(Obligation.upgrade()));

    assertThat(ask(how)).isEqualTo(new MvpdAnswer.Denied(MvpdDenial.UPGRADE, null, "Upgrade."));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FORK_JSON")
  void permitsForAsLongAsItMayGoUnasked(AskedHow how) {
    MvpdAnswer fiveMinutes = new MvpdAnswer.Permitted(Duration.ofMinutes(5));
    Obligation again = Obligation.reauthorizeAfter(Duration.ofMinutes(5));
    says(Verdict.permit().obliging(again));
    assertThat(ask(how)).isEqualTo(fiveMinutes);

    says(Verdict.permit().obliging(again.spelledOcla()));
    assertThat(ask(how)).isEqualTo(fiveMinutes);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FORK_JSON")
  void permitsWhereThePermitIsToBeLogged(AskedHow how) {
    says(Verdict.permit().obliging(Obligation.log()));
    assertThat(ask(how)).isEqualTo(PERMITTED);

    says(Verdict.permit().obliging(Obligation.log().spelledOcla()));
    assertThat(ask(how)).isEqualTo(PERMITTED);
  }

  @Test
  void believesNoPermitOnAnObligationThatNobodyKnows() {
    Verdict dancing =
        Verdict.permit().obliging(new Obligation("urn:example:dance", Decision.PERMIT, Map.of()));
    says(dancing);

    assertThat(ask(AskedHow.FORK_XACML)).isEqualTo(BAD_REPLY);
    assertThat(ask(speaking(Map.of(XacmlMember.IGNORED_OBLIGATIONS, "urn:example:dance"))))
        .isEqualTo(PERMITTED);
  }

  @Test
  void deniesWhateverElseADenialObligesTo() {
    says(
        Verdict.deny(null, "No.")
            .obliging(new Obligation("urn:example:dance", Decision.DENY, Map.of())));

    assertThat(ask(AskedHow.FORK_XACML)).isEqualTo(new MvpdAnswer.Denied(null, "No."));
  }

  @Test
  void permitsUntilTheEndOfTheConditions() {
    sandbox.replyWith(ReplyStyle.usual().holdingFor(Duration.ofHours(1)));

    assertThat(ttl(ask(AskedHow.MULTI_XACML)))
        .isBetween(Duration.ofMinutes(58), Duration.ofHours(1));
  }

  @Test
  void takesTheShorterOfConditionsAndObligation() {
    sandbox.replyWith(ReplyStyle.usual().holdingFor(Duration.ofHours(1)));
    says(Verdict.permit().obliging(Obligation.reauthorizeAfter(Duration.ofMinutes(5))));
    assertThat(ttl(ask(AskedHow.MULTI_XACML))).isEqualTo(Duration.ofMinutes(5));

    says(Verdict.permit().obliging(Obligation.reauthorizeAfter(Duration.ofHours(2))));
    assertThat(ttl(ask(AskedHow.MULTI_XACML)))
        .isBetween(Duration.ofMinutes(58), Duration.ofHours(1));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FORK_JSON")
  void takesSilenceAboutAResourceForADenial(AskedHow how) {
    says(Verdict.missing());

    assertThat(ask(how)).isEqualTo(new MvpdAnswer.Denied("no Result", null));
  }

  @Test
  void believesOneIssuerAloneWhereItIsTold() {
    Mvpd one = speaking(Map.of(XacmlMember.ISSUER, "https://mvpd.example/"));
    sandbox.replyWith(ReplyStyle.usual().holding(null).issuedBy("https://mvpd.example/"));
    assertThat(ask(one)).isEqualTo(PERMITTED);

    sandbox.replyWith(ReplyStyle.usual().holding(null).issuedBy("https://another.example/"));
    assertThat(ask(one)).isEqualTo(BAD_REPLY);
    assertThat(ask(AskedHow.FORK_XACML)).isEqualTo(PERMITTED);
  }

  @ParameterizedTest
  @EnumSource(names = {"NONE", "QUERY"})
  void believesWhatAnswersTheQuestionOrDoesNotSay(ReplyStyle.Correlation correlation) {
    sandbox.replyWith(ReplyStyle.usual().holding(null).answering(correlation));

    assertThat(ask(AskedHow.MULTI_XACML)).isEqualTo(PERMITTED);
  }

  @Test
  void asksOnBehalfOfTheServiceProviderToWhomeverItTalks() {
    Mvpd proxied =
        new Mvpd(new MvpdId("Proxied"), "Proxied", null, null, null, new MvpdId("X"), null, null);
    AnsweringMvpd proxy =
        AnsweringMvpd.of(proxied, speaking(Map.of()), DecisionKind.PREAUTHORIZATION);

    MvpdAnswer answer =
        upstream
            .mvpds()
            .ask(patient(), proxy, MvpdGatewayContract.question(proxied, "resource1"))
            .toCompletableFuture()
            .join()
            .about(new Resource("resource1"));

    assertThat(answer).isEqualTo(PERMITTED);
    assertThat(sandbox.questions())
        .singleElement()
        .satisfies(
            asked -> {
              assertThat(asked.issuer())
                  .isEqualTo("https://saml.sp.auth.adobe.com/on-behalf-of/REF30");
              assertThat(asked.subject()).isEqualTo("user-1");
              assertThat(asked.action()).isEqualTo("VIEW");
              assertThat(asked.ip()).isEqualTo("192.0.2.1");
            });
  }

  @ParameterizedTest
  @EnumSource
  void tellsOfResourcesInTheFormThatTheMvpdWants(ResourceForm form) {
    String expected =
        switch (form) {
          case AS_REQUESTED, MRSS -> MRSS;
          case CHANNEL -> "REF30";
          case ATTRIBUTES -> "urn:show:1";
        };
    sandbox.script(expected, Script.permit());

    assertThat(askAbout(MRSS, mvpd(Map.of(), form))).isEqualTo(PERMITTED);

    XacmlQuestion.Resource asked = sandbox.questions().get(0).resources().get(0);
    assertThat(asked.id()).isEqualTo(expected);
    assertThat(asked.attributes().values())
        .containsExactlyInAnyOrderElementsOf(
            form == ResourceForm.ATTRIBUTES ? List.of("REF30", "REF30", "Show") : List.of());
  }

  @Test
  void wrapsAPlainIdWhereTheMvpdWantsMrss() {
    sandbox.script(
        "<rss version=\"2.0\"><channel><title>resource1</title></channel></rss>", Script.permit());

    assertThat(ask(mvpd(Map.of(), ResourceForm.MRSS))).isEqualTo(PERMITTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"user-1", "\u00fcser & <one>", "a+/b=="})
  void namesTheSubscriberInBase64WhereThePlainFormDoes(String subject) {
    sandbox.entitle(subject, Set.of("resource1"));
    Mvpd plain = AskedHow.PLAIN_XACML.mvpd(new MvpdId("X"), sandbox.plainXacmlEndpoint(), LIMITS);
    AskMvpd usual = MvpdGatewayContract.question(plain, "resource1");
    AskMvpd question =
        new AskMvpd(
            usual.kind(),
            usual.integration(),
            new Subject(subject),
            usual.device(),
            usual.address(),
            usual.resources());

    assertThat(
            upstream
                .mvpds()
                .ask(patient(), answering(plain), question)
                .toCompletableFuture()
                .join()
                .byResource())
        .containsValue(PERMITTED);
    assertThat(sandbox.questions()).extracting(XacmlQuestion::subject).containsExactly(subject);
  }

  private void says(Verdict verdict) {
    sandbox.script("resource1", Script.answer(verdict));
  }

  private static Duration ttl(MvpdAnswer answer) {
    assertThat(answer).isInstanceOf(MvpdAnswer.Permitted.class);
    return ((MvpdAnswer.Permitted) answer).ttl();
  }

  private MvpdAnswer ask(AskedHow how) {
    return ask(how.mvpd(new MvpdId("X"), how.at(sandbox), LIMITS));
  }

  private MvpdAnswer ask(Mvpd mvpd) {
    return askAbout("resource1", mvpd);
  }

  private MvpdAnswer askAbout(String resource, Mvpd mvpd) {
    return UpstreamFixture.ask(upstream, patient(), mvpd, resource).about(new Resource(resource));
  }

  private Mvpd speaking(Map<XacmlMember, String> said) {
    return mvpd(said, ResourceForm.AS_REQUESTED);
  }

  private Mvpd mvpd(Map<XacmlMember, String> said, ResourceForm form) {
    MvpdEndpoint endpoint =
        MvpdEndpoint.xacml(sandbox.xacmlEndpoint(), new XacmlDialect(said), LIMITS).in(form);
    return new Mvpd(new MvpdId("X"), "X", null, new MvpdMechanism.MultiChannel(endpoint), null);
  }
}
