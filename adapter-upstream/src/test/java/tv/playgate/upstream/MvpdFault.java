package tv.playgate.upstream;

import static tv.playgate.domain.evaluation.MvpdFailure.BAD_REPLY;
import static tv.playgate.domain.evaluation.MvpdFailure.NO_CONNECTION;
import static tv.playgate.domain.evaluation.MvpdFailure.TOO_LATE;
import static tv.playgate.upstream.AskedHow.ALL;
import static tv.playgate.upstream.AskedHow.JSON;
import static tv.playgate.upstream.AskedHow.SOAP;
import static tv.playgate.upstream.AskedHow.TOGETHER;
import static tv.playgate.upstream.AskedHow.XACML;
import static tv.playgate.upstream.EndedBy.CONNECT_TIMEOUT;
import static tv.playgate.upstream.EndedBy.DEADLINE;
import static tv.playgate.upstream.EndedBy.READ_TIMEOUT;
import static tv.playgate.upstream.EndedBy.THE_FAULT;
import static tv.playgate.upstream.EndedBy.TIMEOUT;
import static tv.playgate.upstream.FaultOpenings.asText;
import static tv.playgate.upstream.FaultOpenings.body;
import static tv.playgate.upstream.FaultOpenings.doing;
import static tv.playgate.upstream.FaultOpenings.edited;
import static tv.playgate.upstream.FaultOpenings.fetching;
import static tv.playgate.upstream.FaultOpenings.handshaking;
import static tv.playgate.upstream.FaultOpenings.holding;
import static tv.playgate.upstream.FaultOpenings.identified;
import static tv.playgate.upstream.FaultOpenings.nested;
import static tv.playgate.upstream.FaultOpenings.prefixed;
import static tv.playgate.upstream.FaultOpenings.redirects;
import static tv.playgate.upstream.FaultOpenings.scripted;
import static tv.playgate.upstream.FaultOpenings.statuses;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.evaluation.MvpdFailure;
import tv.playgate.sandbox.XmlFaults;
import tv.playgate.sandbox.fault.DeadPort;
import tv.playgate.sandbox.fault.Fault;
import tv.playgate.sandbox.fault.HttpFaults;
import tv.playgate.sandbox.fault.HttpText;
import tv.playgate.sandbox.fault.TlsFaults;

/**
 * Everything that an MVPD is known to do wrong, and what comes of it: the one table that the tests
 * follow and that {@code docs/mvpd.md} shows.
 */
@SuppressWarnings("ImmutableEnumChecker") // Its sets and lists are never changed.
enum MvpdFault {
  REFUSED(
      "refuses the connection",
      ALL,
      NO_CONNECTION,
      THE_FAULT,
      List.of(how -> FaultyMvpd.nowhere(DeadPort.refusing()))),
  UNANSWERED(
      "does not answer when it is connected to",
      ALL,
      NO_CONNECTION,
      CONNECT_TIMEOUT,
      List.of(how -> FaultyMvpd.nowhere(DeadPort.unanswered()))),
  NAMELESS(
      "has a name that does not exist",
      ALL,
      NO_CONNECTION,
      THE_FAULT,
      List.of(how -> FaultyMvpd.nameless())),
  TLS_HANGS(
      "falls silent in the handshake",
      ALL,
      NO_CONNECTION,
      CONNECT_TIMEOUT,
      List.of(how -> FaultyMvpd.handshakingAndHolding(TlsFaults.hangAfterTheHello()))),
  TLS_BROKEN_OFF(
      "resets or closes the connection in the handshake",
      ALL,
      NO_CONNECTION,
      THE_FAULT,
      handshaking(TlsFaults.resetAfterTheHello(), TlsFaults.closeAfterTheHello())),
  BAD_TLS(
      "fails the handshake, or speaks no TLS",
      ALL,
      BAD_REPLY,
      THE_FAULT,
      handshaking(TlsFaults.handshakeFailure(), TlsFaults.plainHttp())),
  WRONG_CERTIFICATE(
      "shows a certificate of a stranger, for another name, or that has expired",
      ALL,
      BAD_REPLY,
      THE_FAULT,
      identified(
          TestIdentities::ofAStranger,
          () -> TestIdentities.onlyOf("elsewhere.example"),
          TestIdentities::expired)),

  RESET(
      "resets the connection, before its reply, in its head or in its body",
      ALL,
      BAD_REPLY,
      THE_FAULT,
      doing(
          how -> Fault.reset(),
          how -> Fault.write("HTTP/1.1 200 O").then(Fault.reset()),
          how -> HttpFaults.resetInTheBody(how.contentType(), how.permit("")))),
  CLOSED(
      "closes the connection without a reply, or in its head",
      ALL,
      BAD_REPLY,
      THE_FAULT,
      doing(how -> Fault.close(), how -> Fault.write("HTTP/1.1 200 O"))),
  HALF_CLOSED(
      "says that it will send nothing more, and keeps the connection",
      ALL,
      BAD_REPLY,
      THE_FAULT,
      holding(how -> HttpFaults.halfClosed())),
  SILENT(
      "takes the question and says nothing", ALL, TOO_LATE, DEADLINE, holding(how -> Fault.hang())),
  SILENT_FOR_LONG(
      "says nothing, or nothing more, for longer than it may",
      ALL,
      BAD_REPLY,
      READ_TIMEOUT,
      holding(
          how -> Fault.hang(),
          how -> Fault.write(HttpText.head(200, how.contentType(), 9_999) + how.permit("")))),
  SLOW_HEADERS(
      "sends its head byte by byte",
      ALL,
      TOO_LATE,
      TIMEOUT,
      holding(how -> HttpFaults.slowHeaders(how.contentType(), how.permit(""), Slow.PAUSE))),
  SLOW_BODY(
      "sends its body byte by byte",
      ALL,
      TOO_LATE,
      TIMEOUT,
      holding(
          how -> HttpFaults.slowBody(how.contentType(), how.permit("x".repeat(500)), Slow.PAUSE))),
  ENDLESS_HEADERS(
      "sends a head of more than 16 KiB, or one that never ends",
      ALL,
      BAD_REPLY,
      THE_FAULT,
      holding(how -> HttpFaults.endlessHeaders(how.contentType()))),
  ENDLESS_BODY(
      "sends a body that never ends, in chunks or as it comes",
      ALL,
      BAD_REPLY,
      THE_FAULT,
      holding(
          how -> HttpFaults.endlessBody(how.contentType(), how.permit("")),
          how -> HttpFaults.endlessChunks(how.contentType(), how.permit("")))),
  LARGE_JSON(
      "sends a body of more than 64 KiB",
      JSON,
      BAD_REPLY,
      THE_FAULT,
      edited(permit -> permit + " ".repeat(Bulkhead.MAX_REPLY_BYTES))),
  LARGE_XACML(
      "sends a body of more than 1 MiB",
      XACML,
      BAD_REPLY,
      THE_FAULT,
      edited(permit -> permit + " ".repeat(1 << 20))),
  WRONG_LENGTH(
      "says that its body is longer or shorter than it is",
      ALL,
      BAD_REPLY,
      THE_FAULT,
      doing(
          how -> HttpFaults.shorterThanItSays(how.contentType(), how.permit("")),
          how -> HttpFaults.longerThanItSays(how.contentType(), how.permit("")))),
  NO_HTTP("speaks no HTTP", ALL, BAD_REPLY, THE_FAULT, doing(how -> HttpFaults.garbage())),
  OTHER_2XX(
      "permits with another status than 200",
      ALL,
      BAD_REPLY,
      THE_FAULT,
      statuses(201, 202, 203, 206)),
  REDIRECTING(
      "redirects; the other place is not called",
      ALL,
      BAD_REPLY,
      THE_FAULT,
      redirects(301, 302, 303, 307, 308)),
  CLIENT_ERROR(
      "permits with a status 4xx",
      ALL,
      BAD_REPLY,
      THE_FAULT,
      statuses(400, 401, 403, 404, 408, 429)),
  SERVER_ERROR(
      "permits with a status 5xx", ALL, BAD_REPLY, THE_FAULT, statuses(500, 502, 503, 504)),

  WRONG_TYPE(
      "permits in another content type",
      ALL,
      BAD_REPLY,
      THE_FAULT,
      doing(
          how -> HttpFaults.reply(200, "text/html", how.permit("")),
          how -> HttpFaults.reply(200, "application/octet-stream", how.permit("")))),
  NO_TYPE_OF_JSON(
      "permits without a content type",
      JSON,
      BAD_REPLY,
      THE_FAULT,
      doing(how -> HttpFaults.reply(200, "", how.permit("")))),
  NO_TYPE_OF_XACML(
      "permits without a content type",
      XACML,
      null,
      THE_FAULT,
      doing(how -> HttpFaults.reply(200, "", how.permit("")))),
  NO_BODY("sends no body", ALL, BAD_REPLY, THE_FAULT, body("")),
  INVALID_SYNTAX(
      "sends half a document, or one and a half",
      ALL,
      BAD_REPLY,
      THE_FAULT,
      edited(
          permit -> permit.substring(0, permit.length() / 2),
          permit -> permit + permit.substring(0, permit.length() / 2))),
  OTHER_DOCUMENT(
      "sends something else in XML or JSON",
      ALL,
      BAD_REPLY,
      THE_FAULT,
      body("<html><body>Permit</body></html>", "\"Permit\"", "{\"decided\":\"Permit\"}")),
  WRONG_CHARSET(
      "sends bytes that are not UTF-8, or UTF-16 and says so",
      ALL,
      BAD_REPLY,
      THE_FAULT,
      doing(
          how -> HttpFaults.reply(200, how.contentType(), how.permit("caf\u00e9")),
          how ->
              HttpFaults.reply(
                  200,
                  how.contentType() + "; charset=utf-16",
                  asText(how.permit("").getBytes(StandardCharsets.UTF_16))))),
  UNKNOWN_CHARSET(
      "names a charset that does not exist",
      XACML,
      BAD_REPLY,
      THE_FAULT,
      prefixed("<?xml version=\"1.0\" encoding=\"KLINGON-8\"?>", "")),
  DOCUMENT_TYPE(
      "sends a document type, however harmless",
      XACML,
      BAD_REPLY,
      THE_FAULT,
      prefixed("<!DOCTYPE Envelope>", "")),
  EXTERNAL_ENTITY(
      "wants an external entity or document type fetched (XXE); it is not",
      XACML,
      BAD_REPLY,
      THE_FAULT,
      fetching(
          "<!DOCTYPE Envelope [<!ENTITY bait SYSTEM \"@CANARY@\">]>",
          "<!DOCTYPE Envelope SYSTEM \"@CANARY@\">")),
  BILLION_LAUGHS(
      "sends entities that become billions (billion laughs)",
      XACML,
      BAD_REPLY,
      THE_FAULT,
      prefixed(FaultOpenings.laughs(), "&laugh10;")),
  DEEP("nests a hundred thousand deep", ALL, BAD_REPLY, THE_FAULT, nested(100_000)),

  SOAP_FAULT(
      "sends a SOAP Fault",
      SOAP,
      BAD_REPLY,
      THE_FAULT,
      scripted(XmlFaults.soapFault("the policy store is away"))),
  SAML_FAILURE(
      "sends another SAML status than Success",
      SOAP,
      BAD_REPLY,
      THE_FAULT,
      edited(permit -> permit.replace("status:Success", "status:Responder"))),
  OTHER_QUESTION(
      "answers another question, by `InResponseTo`",
      SOAP,
      BAD_REPLY,
      THE_FAULT,
      edited(permit -> permit.replace("ID=\"_r1\"", "ID=\"_r1\" InResponseTo=\"_another\""))),
  OUT_OF_TIME(
      "sends what holds no more or not yet, beyond a minute of skew",
      SOAP,
      BAD_REPLY,
      THE_FAULT,
      edited(
          FaultOpenings.conditions("NotOnOrAfter=\"2025-01-02T00:00:00Z\"", ""),
          FaultOpenings.conditions("NotBefore=\"2199-01-02T00:00:00Z\"", ""))),
  UNKNOWN_CONDITION(
      "sends what holds on a condition that is not known",
      SOAP,
      BAD_REPLY,
      THE_FAULT,
      edited(FaultOpenings.conditions("", "<saml:Condition/>"))),
  UNNAMED(
      "leaves open which of several resources a Result is about",
      TOGETHER,
      BAD_REPLY,
      THE_FAULT,
      edited(permit -> permit.replace(" ResourceId=\"resource1\"", ""))),
  UNKNOWN_DECISION(
      "decides neither Permit nor Deny; for the one resource",
      ALL,
      BAD_REPLY,
      THE_FAULT,
      edited(permit -> permit.replace("Permit", "Perhaps"))),
  INDETERMINATE(
      "cannot decide (Indeterminate); for the one resource",
      XACML,
      BAD_REPLY,
      THE_FAULT,
      edited(permit -> permit.replace("Permit", "Indeterminate"))),
  CONTRADICTION(
      "decides both ways; for the one resource",
      ALL,
      BAD_REPLY,
      THE_FAULT,
      edited(
          permit ->
              permit
                  .replace("{\"decision\"", "{\"decision\":\"Deny\",\"decision\"")
                  .replace(
                      "</Result>",
                      "</Result><Result ResourceId=\"resource1\"><Decision>Deny</Decision>"
                          + "</Result>"))),
  UNKNOWN_OBLIGATION(
      "permits on an obligation that is not known and not ignored; for the one resource",
      XACML,
      BAD_REPLY,
      THE_FAULT,
      edited(
          permit ->
              permit.replace(
                  "</Result>",
                  "<Obligations xmlns=\"urn:oasis:names:tc:xacml:2.0:policy:schema:os\"><Obligation"
                      + " ObligationId=\"urn:example:dance\" FulfillOn=\"Permit\"/></Obligations>"
                      + "</Result>")));

  private final String does;
  private final Set<AskedHow> asked;
  private final @Nullable MvpdFailure outcome;
  private final EndedBy end;
  private final List<Opening> openings;

  MvpdFault(
      String does,
      Set<AskedHow> asked,
      @Nullable MvpdFailure outcome,
      EndedBy end,
      List<Opening> openings) {
    this.does = does;
    this.asked = asked;
    this.outcome = outcome;
    this.end = end;
    this.openings = openings;
  }

  /** What the MVPD does. */
  String does() {
    return does;
  }

  /** In which ways an MVPD may be asked that does so. */
  Set<AskedHow> asked() {
    return asked;
  }

  /** What comes of it; empty where it is put up with. */
  Optional<MvpdFailure> outcome() {
    return Optional.ofNullable(outcome);
  }

  EndedBy end() {
    return end;
  }

  /** The forms in which it comes. */
  List<Opening> openings() {
    return openings;
  }

  /** Sets up such an MVPD. */
  interface Opening {

    FaultyMvpd open(AskedHow how) throws Exception;
  }

  /** Apart, for a constant cannot use those of its own enum. */
  private static final class Slow {
    static final Duration PAUSE = Duration.ofMillis(20);
  }
}
