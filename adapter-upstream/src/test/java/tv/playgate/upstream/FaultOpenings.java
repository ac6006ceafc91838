package tv.playgate.upstream;

import io.netty.pkitesting.X509Bundle;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import tv.playgate.sandbox.Script;
import tv.playgate.sandbox.fault.Fault;
import tv.playgate.sandbox.fault.FaultyServer;
import tv.playgate.sandbox.fault.HttpFaults;
import tv.playgate.upstream.MvpdFault.Opening;

/** How MVPDs that do something wrong are set up. */
final class FaultOpenings {

  private static final int LAUGHS = 10;

  private FaultOpenings() {}

  /** Each does that to the question. */
  static List<Opening> doing(Doing... faults) {
    return each(Stream.of(faults), (how, fault) -> FaultyMvpd.once(fault.to(how)));
  }

  /** The same, and leaves it to the caller to end the connection. */
  static List<Opening> holding(Doing... faults) {
    return each(Stream.of(faults), (how, fault) -> FaultyMvpd.holding(fault.to(how)));
  }

  static List<Opening> handshaking(Fault... faults) {
    return each(Stream.of(faults), (how, fault) -> FaultyMvpd.handshaking(fault));
  }

  /** Each would permit under that certificate. */
  static List<Opening> identified(Certificate... certificates) {
    return each(
        Stream.of(certificates),
        (how, certificate) ->
            FaultyMvpd.unbelievable(
                FaultyServer.onceAsked(
                    TestIdentities.showing(certificate.made()),
                    HttpFaults.reply(200, how.contentType(), how.permit("")))));
  }

  /** Each would permit, but with that status. */
  static List<Opening> statuses(Integer... statuses) {
    return each(
        Stream.of(statuses),
        (how, status) ->
            FaultyMvpd.once(HttpFaults.reply(status, how.contentType(), how.permit(""))));
  }

  /** Each sends the caller to another place, by that status. */
  static List<Opening> redirects(Integer... statuses) {
    return each(
        Stream.of(statuses),
        (how, status) -> {
          FaultyServer elsewhere = FaultyMvpd.forbidden(how);
          return FaultyMvpd.once(HttpFaults.redirect(status, elsewhere.address()))
              .tempting(elsewhere);
        });
  }

  /** Each replies with that. */
  static List<Opening> body(String... bodies) {
    return each(
        Stream.of(bodies),
        (how, body) -> FaultyMvpd.once(HttpFaults.reply(200, how.contentType(), body)));
  }

  /** Each replies with a permit that somebody has edited. */
  static List<Opening> edited(Edit... edits) {
    return each(
        Stream.of(edits),
        (how, edit) ->
            FaultyMvpd.once(HttpFaults.reply(200, how.contentType(), edit.of(how.permit("")))));
  }

  /** Conditions with these attributes and elements, at their place in an assertion. */
  static Edit conditions(String attributes, String elements) {
    return permit ->
        permit.replace(
            "<xs:XACMLAuthzDecisionStatement",
            "<saml:Conditions "
                + attributes
                + ">"
                + elements
                + "</saml:Conditions><xs:XACMLAuthzDecisionStatement");
  }

  /** Replies with a permit that has these words, and that in front of it. */
  static List<Opening> prefixed(String prolog, String words) {
    return doing(how -> HttpFaults.reply(200, how.contentType(), prolog + how.permit(words)));
  }

  /** Each has a prolog that tempts the reader to fetch something from the canary. */
  static List<Opening> fetching(String... prologs) {
    return each(
        Stream.of(prologs),
        (how, prolog) -> {
          FaultyServer canary = FaultyMvpd.forbidden(how);
          String words = prolog.contains("bait") ? "&bait;" : "";
          String body = prolog.replace("@CANARY@", canary.address().toString()) + how.permit(words);
          return FaultyMvpd.once(HttpFaults.reply(200, how.contentType(), body)).tempting(canary);
        });
  }

  /** A document type by which one entity becomes ten to the power of ten words. */
  static String laughs() {
    StringBuilder type = new StringBuilder("<!DOCTYPE Envelope [<!ENTITY laugh0 \"ha\">");
    for (int level = 1; level <= LAUGHS; level++) {
      String before = "&laugh" + (level - 1) + ";";
      type.append("<!ENTITY laugh" + level + " \"" + before.repeat(LAUGHS) + "\">");
    }
    return type.append("]>").toString();
  }

  static List<Opening> nested(int depth) {
    return doing(
        how -> {
          boolean json = how == AskedHow.FORK_JSON;
          String body = (json ? "[" : "<a>").repeat(depth) + (json ? "]" : "</a>").repeat(depth);
          return HttpFaults.reply(200, how.contentType(), body);
        });
  }

  static List<Opening> scripted(Script... scripts) {
    return each(Stream.of(scripts), FaultyMvpd::scripted);
  }

  /** One character for each byte. */
  static String asText(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static <T> List<Opening> each(Stream<T> forms, Forming<T> forming) {
    return forms.<Opening>map(form -> how -> forming.open(how, form)).toList();
  }

  /** A fault that depends on how the MVPD is asked. */
  interface Doing {

    Fault to(AskedHow how);
  }

  /** Makes a certificate. */
  interface Certificate {

    X509Bundle made();
  }

  /** Makes a permit into something else. */
  interface Edit {

    String of(String permit);
  }

  /** Sets up an MVPD in one of several forms. */
  private interface Forming<T> {

    FaultyMvpd open(AskedHow how, T form) throws Exception;
  }
}
