package tv.playgate.sandbox;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.playgate.sandbox.mvpd.QuerySignature;
import tv.playgate.sandbox.mvpd.ReplyStyle;
import tv.playgate.sandbox.mvpd.SignatureCheck;
import tv.playgate.sandbox.mvpd.Verdict;
import tv.playgate.sandbox.mvpd.XacmlQuestion;
import tv.playgate.sandbox.mvpd.XacmlReader;
import tv.playgate.sandbox.mvpd.XacmlResult;
import tv.playgate.sandbox.mvpd.XacmlWriter;

/** Where an MVPD answers XACML: one question, one reply, a result for each resource. */
final class XacmlCounter {

  private static final String SOAP_TYPE = "text/xml";

  private final MvpdDesk desk;
  private final Clock clock;
  private final Recording<XacmlQuestion> recording = new Recording<>();
  private volatile ReplyStyle style = ReplyStyle.usual();
  private volatile @Nullable SignatureCheck check;

  XacmlCounter(MvpdDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  void replyWith(ReplyStyle other) {
    style = other;
  }

  void check(SignatureCheck other) {
    check = other;
  }

  List<XacmlQuestion> questions() {
    return recording.all();
  }

  /** Answers SAML over SOAP. */
  Script soap(ReceivedCall call) {
    if (!call.header("Content-Type").orElse("").startsWith(SOAP_TYPE)) {
      return Script.status(415);
    }
    SignatureCheck checking = check;
    XacmlQuestion question = XacmlReader.soap(call.bytes(), checking);
    recording.add(question);
    return checking == null || question.signature() == QuerySignature.GOOD
        ? answer(question, results -> soap(question, results, style))
        : soap(question, List.of(), style.withStatus(ReplyStyle.REQUESTER));
  }

  private Script soap(XacmlQuestion question, List<XacmlResult> results, ReplyStyle as) {
    return xml(SOAP_TYPE, XacmlWriter.soap(question.id(), results, as, clock.instant()));
  }

  /** Answers a request context on its own. */
  Script plain(ReceivedCall call) {
    XacmlQuestion question = XacmlReader.plain(call.bytes());
    recording.add(question);
    return answer(question, results -> xml("application/xml", XacmlWriter.plain(results, style)));
  }

  private static Script xml(String type, String text) {
    return Script.reply(200, type + "; charset=utf-8", text);
  }

  private Script answer(XacmlQuestion question, Wording wording) {
    return desk.call()
        .orProperly(() -> together(question, wording))
        .said(verdict -> wording.of(results(question, Stream.generate(() -> verdict))));
  }

  /**
   * One reply for all resources, as late as the latest of them. What is scripted for one of them
   * and is no verdict befalls them all, for they share the call; of several, the first.
   */
  private Script together(XacmlQuestion question, Wording wording) {
    List<Script> each =
        question.resourceIds().stream()
            .map(resource -> desk.about(question.subject(), resource))
            .toList();
    Optional<Script> misfortune =
        each.stream().filter(script -> script.verdict().isEmpty()).findFirst();
    return misfortune
        .orElseGet(() -> wording.of(results(question, verdicts(each))))
        .at(Latency.slowestOf(each.stream().map(Script::latency).toList()));
  }

  private static Stream<Verdict> verdicts(List<Script> scripts) {
    return scripts.stream().map(Script::verdict).flatMap(Optional::stream);
  }

  private static List<XacmlResult> results(XacmlQuestion question, Stream<Verdict> verdicts) {
    var verdict = verdicts.iterator();
    return question.resourceIds().stream()
        .map(resource -> new XacmlResult(resource, verdict.next()))
        .toList();
  }

  /** Puts results into words. */
  private interface Wording {

    Script of(List<XacmlResult> results);
  }
}
