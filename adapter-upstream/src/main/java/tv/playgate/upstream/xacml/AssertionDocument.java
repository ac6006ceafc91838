package tv.playgate.upstream.xacml;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.crypto.dsig.XMLSignature;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands in a SAML assertion about one XACML decision, and the XACML response in it,
 * which the plain form has alone.
 */
final class AssertionDocument {

  /**
   * What else an assertion can hold; anything beyond that could be conditions that were misspelt.
   */
  private static final Set<String> ASIDE =
      Set.of(
          "Advice", "AttributeStatement", "AuthnStatement", "AuthzDecisionStatement", "Statement");

  private final XmlCursor xml;
  private final Set<String> inResponseTo = new HashSet<>();
  private @Nullable String issuer;
  private @Nullable Validity validity;
  private @Nullable List<Result> results;

  AssertionDocument(XmlCursor xml) {
    this.xml = xml;
  }

  /** The {@code Assertion} that the cursor is at. */
  void read() throws BadReplyException {
    boolean statement = false;
    while (xml.nextChild()) {
      if (xml.isAt(Names.SAML, "Issuer")) {
        BadReplyException.throwIf(issuer != null);
        issuer = xml.text();
      } else if (xml.isAt(Names.SAML, "Subject")) {
        subject();
      } else if (xml.isAt(Names.SAML, "Conditions")) {
        BadReplyException.throwIf(validity != null);
        validity = Validity.read(xml);
      } else if (xml.isAt(Names.XACML_STATEMENT, "XACMLAuthzDecisionStatement")) {
        BadReplyException.throwIf(statement);
        statement = true;
        statement();
      } else {
        BadReplyException.throwIf(!isKnownAside());
        xml.skip();
      }
    }
  }

  private boolean isKnownAside() {
    return xml.isAt(XMLSignature.XMLNS, "Signature")
        || xml.namespace().equals(Names.XACML_STATEMENT)
        || (xml.namespace().equals(Names.SAML) && ASIDE.contains(xml.localName()));
  }

  /** A confirmation can name the question, too, deep in the subject. */
  private void subject() throws BadReplyException {
    while (xml.nextChild()) {
      if (xml.isAt(Names.SAML, "SubjectConfirmation")) {
        subject();
      } else {
        note();
        xml.skip();
      }
    }
  }

  private void statement() throws BadReplyException {
    while (xml.nextChild()) {
      if (xml.isAt(Names.XACML_CONTEXT, "Response")) {
        readResponse();
      } else {
        xml.skip();
      }
    }
  }

  /** The {@code Response} of XACML that the cursor is at. */
  void readResponse() throws BadReplyException {
    xml.require(Names.XACML_CONTEXT, "Response");
    BadReplyException.throwIf(results != null);
    results = Result.readAll(xml);
  }

  private void note() {
    String question = xml.attribute("InResponseTo");
    if (question != null) {
      inResponseTo.add(question);
    }
  }

  /**
   * All that was read.
   *
   * @param question the question that the SAML response answers; null where it does not say
   * @param responseIssuer who issued the SAML response; null where it does not say
   * @throws BadReplyException if there was no XACML response
   */
  SaidReply said(@Nullable String question, @Nullable String responseIssuer)
      throws BadReplyException {
    if (results == null) {
      throw new BadReplyException(BadReply.MALFORMED);
    }
    Set<String> questions = new HashSet<>(inResponseTo);
    if (question != null) {
      questions.add(question);
    }
    Validity window = validity == null ? Validity.UNSAID : validity;
    return new SaidReply(questions, responseIssuer, issuer, window, results);
  }
}
