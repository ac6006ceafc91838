package tv.playgate.sandbox;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.security.PublicKey;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.playgate.sandbox.mvpd.JsonWords;
import tv.playgate.sandbox.mvpd.ReplyStyle;
import tv.playgate.sandbox.mvpd.SignatureAlgorithm;
import tv.playgate.sandbox.mvpd.SignatureCheck;
import tv.playgate.sandbox.mvpd.Verdict;
import tv.playgate.sandbox.mvpd.XacmlQuestion;

/**
 * A pay-TV provider. It is asked about one resource in JSON, {@code POST /authz} with {@code
 * {"subject","resource","device","ip"}}, and about one or many in XACML 2.0, in SAML over SOAP 1.1
 * or plain. It permits a subject what he has and denies the rest; a subject that it was never told
 * about has what everybody has. Scripts make it do anything else: for a call as a whole first, then
 * for a resource.
 *
 * <p>It listens on 127.0.0.1 alone; all its threads are daemons. Safe for use by any number of
 * threads.
 */
public final class SandboxMvpd implements AutoCloseable {

  private static final String JSON_PATH = "/authz";
  private static final String XACML_PATH = "/xacml";
  private static final String PLAIN_PATH = "/xacml/plain";
  private static final JsonMapper JSON = new JsonMapper();

  private final MvpdDesk desk;
  private final XacmlCounter xacml;
  private final Recording<Request> recording = new Recording<>();
  private final Recording<ReceivedCall> received = new Recording<>();
  private final LoopbackServer server;

  private SandboxMvpd(int port, Set<String> everybody, @Nullable TlsTerms tls, Clock clock)
      throws IOException {
    desk = new MvpdDesk(everybody);
    xacml = new XacmlCounter(desk, clock);
    server =
        LoopbackServer.start(
            "mvpd",
            port,
            tls,
            Map.of(
                JSON_PATH, answering(this::json),
                XACML_PATH, answering(xacml::soap),
                PLAIN_PATH, answering(xacml::plain)));
  }

  /**
   * Starts it, without TLS.
   *
   * @param port where to listen; 0 means any free port
   * @param everybody the resources that subjects may watch who have nothing of their own
   * @throws IOException if the port is taken
   */
  public static SandboxMvpd start(int port, Set<String> everybody) throws IOException {
    return new SandboxMvpd(port, everybody, null, Clock.systemUTC());
  }

  /**
   * Starts it with TLS.
   *
   * @param port where to listen; 0 means any free port
   * @param everybody the resources that subjects may watch who have nothing of their own
   * @param tls its certificate, and what it wants of its clients
   * @param clock tells when replies are issued
   * @throws IOException if the port is taken
   */
  public static SandboxMvpd start(int port, Set<String> everybody, TlsTerms tls, Clock clock)
      throws IOException {
    return new SandboxMvpd(port, everybody, requireNonNull(tls, "tls"), clock);
  }

  /** Where it is asked in JSON. */
  public URI endpoint() {
    return server.address(JSON_PATH);
  }

  /** Where it is asked in XACML, in SAML over SOAP. */
  public URI xacmlEndpoint() {
    return server.address(XACML_PATH);
  }

  /** Where it is asked in XACML without anything around it. */
  public URI plainXacmlEndpoint() {
    return server.address(PLAIN_PATH);
  }

  /** From now on, the subject may watch these resources and no others. */
  public void entitle(String subject, Set<String> resources) {
    desk.entitle(subject, resources);
  }

  /**
   * From now on, it does this when it is asked about that resource, whoever wants to watch it.
   * Where it is asked about several at once, they wait for each other; and what is no verdict
   * befalls the whole call.
   */
  public void script(String resource, Script script) {
    desk.script(resource, script);
  }

  /** From now on, it does this with every call; a verdict goes for every resource. */
  public void scriptCalls(Script script) {
    desk.scriptCalls(script);
  }

  /** The next calls are met with these, one each, before all else. */
  public void scriptNextCalls(Script... scripts) {
    desk.scriptNextCalls(List.of(scripts));
  }

  /** From now on, no script counts any more. */
  public void answerProperly() {
    desk.answerProperly();
  }

  /** From now on, its replies in SAML look like this. */
  public void replyWith(ReplyStyle style) {
    xacml.replyWith(requireNonNull(style, "style"));
  }

  /**
   * From now on, a query in SAML has to be signed, with RSA and SHA-256, by that key; any other is
   * answered with the status {@link ReplyStyle#REQUESTER}.
   */
  public void requireSignature(PublicKey key) {
    requireSignature(new SignatureCheck(key, Set.of(SignatureAlgorithm.RSA_SHA256)));
  }

  /** From now on, a query in SAML has to pass that check. */
  public void requireSignature(SignatureCheck check) {
    xacml.check(requireNonNull(check, "check"));
  }

  /** The last 1,000 well-formed requests in JSON, oldest first. */
  public List<Request> requests() {
    return recording.all();
  }

  /** The last 1,000 well-formed questions in XACML, SAML or plain, oldest first. */
  public List<XacmlQuestion> questions() {
    return xacml.questions();
  }

  /** The last 1,000 calls as they travelled, whatever they were, oldest first. */
  public List<ReceivedCall> calls() {
    return received.all();
  }

  private LoopbackServer.Answering answering(LoopbackServer.Answering decent) {
    return call -> {
      received.add(call);
      if (!call.method().equals("POST")) {
        return Script.status(405);
      }
      try {
        return decent.answer(call);
      } catch (IllegalArgumentException malformed) {
        return Script.status(400);
      }
    };
  }

  private Script json(ReceivedCall call) {
    Request request = Request.read(call.body());
    recording.add(request);
    return desk.call()
        .orProperly(() -> desk.about(request.subject(), request.resource()))
        .said(SandboxMvpd::inJson);
  }

  private static Script inJson(Verdict verdict) {
    return Script.reply(200, "application/json", JsonWords.of(verdict));
  }

  /** Stops it; whoever waits for an answer loses the connection. */
  @Override
  public void close() {
    server.close();
  }

  /**
   * What it was asked in JSON.
   *
   * @param subject who wants to watch
   * @param resource what
   * @param device where
   * @param ip the device's address
   */
  public record Request(String subject, String resource, String device, String ip) {

    private static Request read(String body) {
      try {
        JsonNode read = JSON.readTree(body);
        return new Request(
            text(read, "subject"), text(read, "resource"), text(read, "device"), text(read, "ip"));
      } catch (JsonProcessingException malformed) {
        throw new IllegalArgumentException("json: malformed", malformed);
      }
    }

    private static String text(JsonNode body, String member) {
      if (!body.path(member).isTextual()) {
        throw new IllegalArgumentException(member + ": expected a text");
      }
      return body.path(member).asText();
    }
  }
}
