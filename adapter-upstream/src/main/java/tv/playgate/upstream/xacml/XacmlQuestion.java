package tv.playgate.upstream.xacml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdFailure;
import tv.playgate.domain.resource.Resource;

/** One call to an MVPD, ready to be sent: immutable, and safe for any thread. */
public final class XacmlQuestion {

  private static final MvpdAnswer BAD_REPLY = new MvpdAnswer.Failed(MvpdFailure.BAD_REPLY);

  private final String id;
  private final boolean plain;
  private final SentResources resources;
  private final byte[] body;

  XacmlQuestion(String id, boolean plain, SentResources resources, byte[] body) {
    this.id = id;
    this.plain = plain;
    this.resources = resources;
    this.body = body;
  }

  /**
   * Whether there is anything to ask. Where there is not, nothing must be sent, and {@link #failed}
   * is the answer.
   */
  public boolean asksAnything() {
    return !resources.ids().isEmpty();
  }

  /** The body, in UTF-8; a copy. */
  public byte[] body() {
    return body.clone();
  }

  /** What the body is. */
  public String contentType() {
    return "text/xml; charset=utf-8";
  }

  /** The value of the header {@code SOAPAction}, quotes included; empty where there is no SOAP. */
  public Optional<String> soapAction() {
    return plain ? Optional.empty() : Optional.of(Names.SOAP_ACTION);
  }

  /**
   * The answers where no reply came: what could not be asked about is a bad reply in any case.
   *
   * @param why what went wrong with the call
   * @return an answer for each resource of the question
   */
  public Map<Resource, MvpdAnswer> failed(MvpdFailure why) {
    Map<Resource, MvpdAnswer> answers = leftOut();
    MvpdAnswer failed = new MvpdAnswer.Failed(why);
    resources
        .ids()
        .forEach(sent -> resources.requestedAs(sent).forEach(r -> answers.put(r, failed)));
    return answers;
  }

  /** A new map of the resources that nobody is asked about. */
  Map<Resource, MvpdAnswer> leftOut() {
    Map<Resource, MvpdAnswer> answers = new LinkedHashMap<>();
    resources.leftOut().forEach(resource -> answers.put(resource, BAD_REPLY));
    return answers;
  }

  /** The id that replies refer to. */
  String id() {
    return id;
  }

  SentResources resources() {
    return resources;
  }

  /** Says how many resources are asked about, and not for whom: a subject is personal. */
  @Override
  public String toString() {
    return "XacmlQuestion(" + id + ", " + resources.ids().size() + " resources)";
  }
}
