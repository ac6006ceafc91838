package tv.playgate.upstream.xacml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an MVPD says about one resource (XACML 2.0 §6.10).
 *
 * @param resourceId which one; null where it does not say
 * @param decision what it decided
 * @param message why, as it stands there; null where it does not say
 * @param obligations what comes with it
 */
record Result(
    @Nullable String resourceId,
    Decision decision,
    @Nullable String message,
    List<Obligation> obligations) {

  private static final int MAX_RESULTS = 1_000;

  /**
   * Reads the {@code Response} of XACML that the cursor is at. It may be empty: some MVPDs say
   * nothing at all where they do not know one of the resources.
   */
  static List<Result> readAll(XmlCursor xml) throws BadReplyException {
    List<Result> results = new ArrayList<>();
    while (xml.nextChild()) {
      xml.require(Names.XACML_CONTEXT, "Result");
      if (results.size() == MAX_RESULTS) {
        throw new BadReplyException(BadReply.BOUNDS);
      }
      xml.requireNoAttributesBut("ResourceId");
      results.add(new Reading(xml, xml.attribute("ResourceId")).result());
    }
    return results;
  }

  /** One reading of one result. */
  private static final class Reading {

    private final XmlCursor xml;
    private final @Nullable String resourceId;
    private final List<Obligation> obligations = new ArrayList<>();
    private @Nullable Decision decision;
    private @Nullable String message;

    Reading(XmlCursor xml, @Nullable String resourceId) {
      this.xml = xml;
      this.resourceId = resourceId;
    }

    Result result() throws BadReplyException {
      while (xml.nextChild()) {
        part();
      }
      if (decision == null) {
        throw new BadReplyException(BadReply.MALFORMED);
      }
      return new Result(resourceId, decision, message, List.copyOf(obligations));
    }

    /** Obligations count in whatever namespace: one that is overlooked is one not fulfilled. */
    private void part() throws BadReplyException {
      switch (xml.localName()) {
        case "Decision" -> decision();
        case "Status" -> status();
        case "Obligations" -> obligations.addAll(Obligation.readAll(xml));
        default -> throw new BadReplyException(BadReply.MALFORMED);
      }
    }

    private void decision() throws BadReplyException {
      xml.require(Names.XACML_CONTEXT, "Decision");
      if (decision != null) {
        throw new BadReplyException(BadReply.MALFORMED);
      }
      decision = Decision.named(xml.text());
    }

    private void status() throws BadReplyException {
      while (xml.nextChild()) {
        if (xml.isAt(Names.XACML_CONTEXT, "StatusMessage")) {
          message = xml.text();
        } else {
          xml.skip();
        }
      }
    }
  }
}
