package tv.playgate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.playgate.sandbox.fault.FaultyServer;
import tv.playgate.sandbox.fault.HttpFaults;
import tv.playgate.sandbox.mvpd.Decision;
import tv.playgate.sandbox.mvpd.Obligation;
import tv.playgate.sandbox.mvpd.QuerySignature;
import tv.playgate.sandbox.mvpd.ReplyStyle;
import tv.playgate.sandbox.mvpd.Verdict;
import tv.playgate.sandbox.mvpd.XacmlQuestion;
import tv.playgate.sandbox.mvpd.XacmlText;
import tv.playgate.sandbox.mvpd.XmlSigning;

/** An MVPD that is asked in XACML. */
class SandboxXacmlTest {

  private static final Pattern RESULT =
      Pattern.compile("Result ResourceId=\"([^\"]*)\"><[a-z-]*:?Decision>([A-Za-z]*)<");
  private static final String CONTEXT = "urn:oasis:names:tc:xacml:2.0:context:schema:os";

  private final HttpClient client = HttpClient.newHttpClient();
  private SandboxMvpd mvpd;

  @BeforeEach
  void start() throws IOException {
    mvpd = SandboxMvpd.start(0, Set.of("resource1"));
  }

  @AfterEach
  void stop() {
    mvpd.close();
  }

  @Test
  void answersForEveryResourceInItsOrder() throws Exception {
    assertThat(results(ask("resource2", "resource1", "resource2")))
        .containsExactly("resource2 Deny", "resource1 Permit", "resource2 Deny");
  }

  @Test
  void answersForOneResourceAlone() throws Exception {
    mvpd.entitle("user-1", Set.of("resource2"));

    assertThat(results(ask("resource1"))).containsExactly("resource1 Deny");
    assertThat(results(ask("resource2"))).containsExactly("resource2 Permit");
    assertThat(ask("resource1").body())
        .contains("StatusMessage>Your package does not include this channel.<");
  }

  @Test
  void answersThePlainFormPlainly() throws Exception {
    HttpResponse<String> answer = post(mvpd.plainXacmlEndpoint(), "application/xml", plain());

    assertThat(results(answer)).containsExactly("resource1 Permit", "resource2 Deny");
    assertThat(answer.body()).doesNotContain("soap", "saml");
    assertThat(mvpd.questions())
        .singleElement()
        .extracting(XacmlQuestion::subject)
        .isEqualTo("user-1");
  }

  private static String plain() {
    return XacmlText.plain(CONTEXT, "resource1", "resource2");
  }

  @Test
  void saysOfEachResourceWhatItsScriptSays() throws Exception {
    mvpd.script("a", Script.answer(Verdict.of(Decision.INDETERMINATE)));
    mvpd.script("b", Script.answer(Verdict.missing()));
    mvpd.script("c", Script.answer(Verdict.of(Decision.NOT_APPLICABLE)));
    mvpd.script("d", Script.answer(Verdict.deny(null, null).obliging(Obligation.restrictPc())));

    HttpResponse<String> answer = ask("a", "b", "c", "resource1", "d");

    assertThat(results(answer))
        .containsExactly("a Indeterminate", "c NotApplicable", "resource1 Permit", "d Deny");
    assertThat(answer.body()).containsOnlyOnce("obligations:restrict-pc");
  }

  @Test
  void isAsLateAsTheLatestResource() throws Exception {
    mvpd.script("a", Script.delay(Duration.ofMillis(150), Script.permit()));
    mvpd.script("b", Script.delay(Duration.ofMillis(50), Script.properly()));
    long start = System.nanoTime();

    assertThat(results(ask("a", "b"))).containsExactly("a Permit", "b Deny");
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(Duration.ofMillis(150), Duration.ofSeconds(5));
  }

  @Test
  void breaksTheWholeCallOverOneResource() throws Exception {
    mvpd.script("broken", Script.status(503));
    mvpd.script("gone", Script.disconnect());

    assertThat(ask("resource1", "broken", "gone").statusCode()).isEqualTo(503);
    assertThatThrownBy(() -> ask("gone", "broken")).isInstanceOf(IOException.class);
  }

  @Test
  void followsTheScriptOfACallBeforeThoseOfResources() throws Exception {
    mvpd.script("resource1", Script.status(503));
    mvpd.scriptCalls(Script.permit());
    mvpd.scriptNextCalls(Script.status(429), Script.properly());

    assertThat(ask("resource1").statusCode()).isEqualTo(429);
    assertThat(ask("resource1").statusCode()).isEqualTo(503);
    assertThat(results(ask("resource1", "b"))).containsExactly("resource1 Permit", "b Permit");
    mvpd.answerProperly();
    assertThat(results(ask("resource1", "b"))).containsExactly("resource1 Permit", "b Deny");
  }

  @Test
  void repliesInTheStyleThatItIsTold() throws Exception {
    mvpd.replyWith(ReplyStyle.usual().issuedBy("https://proxy.example/").withoutResourceIds());

    assertThat(ask("resource1").body())
        .contains("Issuer>https://proxy.example/<", "InResponseTo=\"_0f3c9a\"", "Permit")
        .doesNotContain("ResourceId");
  }

  @Test
  void wantsASignatureOnceItHasAKeyToCheckItWith() throws Exception {
    KeyPair keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    mvpd.requireSignature(keys.getPublic());
    XmlSigning signing = XmlSigning.with(keys.getPrivate(), null);

    assertThat(ask("resource1").body()).contains("status:Requester").doesNotContain("Permit");
    assertThat(results(soap(XacmlText.signed(signing, "resource1"))))
        .containsExactly("resource1 Permit");
    assertThat(mvpd.questions())
        .extracting(XacmlQuestion::signature)
        .containsExactly(QuerySignature.ABSENT, QuerySignature.GOOD);
  }

  @Test
  void remembersWhatItWasAskedAndHow() throws Exception {
    ask("resource2", "resource1");

    assertThat(mvpd.questions())
        .singleElement()
        .satisfies(
            question -> {
              assertThat(question.subject()).isEqualTo("user-1");
              assertThat(question.resourceIds()).containsExactly("resource2", "resource1");
              assertThat(question.ip()).isEqualTo("203.45.101.20");
            });
    ReceivedCall call = mvpd.calls().get(0);
    assertThat(call.body()).isEqualTo(XacmlText.query("resource2", "resource1"));
    assertThat(call.header("content-type")).hasValue("text/xml; charset=utf-8");
    assertThat(call.path()).isEqualTo("/xacml");
    assertThat(call.clientCertificate()).isEmpty();
  }

  @Test
  void refusesWhatIsNoQuestionAndFetchesNothing() throws Exception {
    try (FaultyServer canary = FaultyServer.onceAsked(HttpFaults.reply(200, "text/xml", "x"))) {
      String bait = "<!DOCTYPE a [<!ENTITY b SYSTEM \"" + canary.address() + "\">]><a>&b;</a>";

      assertThat(soap(bait).statusCode()).isEqualTo(400);
      assertThat(soap("<soap").statusCode()).isEqualTo(400);
      assertThat(canary.connections()).isZero();
    }
    assertThat(post(mvpd.xacmlEndpoint(), "application/json", "{}").statusCode()).isEqualTo(415);
    assertThat(mvpd.questions()).isEmpty();
  }

  private HttpResponse<String> ask(String... resources) throws Exception {
    return soap(XacmlText.query(resources));
  }

  private HttpResponse<String> soap(String body) throws Exception {
    return post(mvpd.xacmlEndpoint(), "text/xml; charset=utf-8", body);
  }

  private HttpResponse<String> post(URI address, String type, String body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static List<String> results(HttpResponse<String> answer) {
    return RESULT
        .matcher(answer.body())
        .results()
        .map(result -> result.group(1) + " " + result.group(2))
        .toList();
  }
}
