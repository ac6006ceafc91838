package tv.playgate.upstream.xacml;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.crypto.dsig.XMLSignature;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands in a reply (pass-decisions §9.1), element by element. There must be one SAML
 * response, one assertion, one statement and one XACML response, so that nobody has to choose.
 */
final class ReplyDocument {

  /**
   * What else an assertion can hold; anything beyond that could be conditions that were misspelt.
   */
  private static final Set<String> ASIDE =
      Set.of(
          "Advice", "AttributeStatement", "AuthnStatement", "AuthzDecisionStatement", "Statement");

  private final XmlCursor xml;
  private final Set<String> inResponseTo = new HashSet<>();
  private @Nullable String responseIssuer;
  private @Nullable String assertionIssuer;
  private @Nullable Validity validity;
  private @Nullable List<Result> results;

  private ReplyDocument(XmlCursor xml) {
    this.xml = xml;
  }

  /** A XACML response alone. */
  static SaidReply plain(String text) throws BadReplyException {
    ReplyDocument document = new ReplyDocument(XmlCursor.atRootOf(text));
    document.contextResponse();
    return document.said();
  }

  /** A SAML response in a SOAP envelope. */
  static SaidReply soap(String text) throws BadReplyException {
    ReplyDocument document = new ReplyDocument(XmlCursor.atRootOf(text));
    document.envelope();
    return document.said();
  }

  /** The part that was signed: a SAML response, or an assertion. */
  static SaidReply signed(String text) throws BadReplyException {
    ReplyDocument document = new ReplyDocument(XmlCursor.atRootOf(text));
    if (document.xml.isAt(Names.SAML, "Assertion")) {
      document.assertion();
    } else {
      document.response();
    }
    return document.said();
  }

  private SaidReply said() throws BadReplyException {
    xml.finish();
    if (results == null) {
      throw new BadReplyException(BadReply.MALFORMED);
    }
    return new SaidReply(
        inResponseTo,
        responseIssuer,
        assertionIssuer,
        validity == null ? Validity.UNSAID : validity,
        results);
  }

  private void envelope() throws BadReplyException {
    xml.require(Names.SOAP, "Envelope");
    boolean body = false;
    while (xml.nextChild()) {
      if (xml.isAt(Names.SOAP, "Body")) {
        refuse(body);
        body = true;
        body();
      } else {
        xml.skip();
      }
    }
  }

  private void body() throws BadReplyException {
    xml.requireChild();
    if (xml.isAt(Names.SOAP, "Fault")) {
      throw new BadReplyException(BadReply.FAULT);
    }
    response();
    refuse(xml.nextChild());
  }

  private void response() throws BadReplyException {
    xml.require(Names.SAML_PROTOCOL, "Response");
    note(xml.attribute("InResponseTo"));
    boolean status = false;
    boolean assertion = false;
    while (xml.nextChild()) {
      if (xml.isAt(Names.SAML, "Issuer")) {
        refuse(responseIssuer != null);
        responseIssuer = xml.text();
      } else if (xml.isAt(Names.SAML_PROTOCOL, "Status")) {
        status = true;
        status();
      } else if (xml.isAt(Names.SAML, "Assertion")) {
        refuse(assertion);
        assertion = true;
        assertion();
      } else {
        xml.skip();
      }
    }
    refuse(!status);
  }

  private void status() throws BadReplyException {
    boolean success = false;
    while (xml.nextChild()) {
      if (xml.isAt(Names.SAML_PROTOCOL, "StatusCode")) {
        requireSuccess(xml.attribute("Value"));
        success = true;
      }
      xml.skip();
    }
    refuse(!success);
  }

  private static void requireSuccess(@Nullable String status) throws BadReplyException {
    if (!Names.SUCCESS.equals(status)) {
      throw new BadReplyException(BadReply.STATUS);
    }
  }

  private void assertion() throws BadReplyException {
    boolean statement = false;
    while (xml.nextChild()) {
      if (xml.isAt(Names.SAML, "Issuer")) {
        refuse(assertionIssuer != null);
        assertionIssuer = xml.text();
      } else if (xml.isAt(Names.SAML, "Subject")) {
        subject();
      } else if (xml.isAt(Names.SAML, "Conditions")) {
        refuse(validity != null);
        validity = Validity.read(xml);
      } else if (xml.isAt(Names.XACML_STATEMENT, "XACMLAuthzDecisionStatement")) {
        refuse(statement);
        statement = true;
        statement();
      } else {
        refuse(!isKnownAside());
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
        note(xml.attribute("InResponseTo"));
        xml.skip();
      }
    }
  }

  private void statement() throws BadReplyException {
    while (xml.nextChild()) {
      if (xml.isAt(Names.XACML_CONTEXT, "Response")) {
        contextResponse();
      } else {
        xml.skip();
      }
    }
  }

  private void contextResponse() throws BadReplyException {
    xml.require(Names.XACML_CONTEXT, "Response");
    refuse(results != null);
    results = Result.readAll(xml);
  }

  private void note(@Nullable String question) {
    if (question != null) {
      inResponseTo.add(question);
    }
  }

  private static void refuse(boolean senseless) throws BadReplyException {
    if (senseless) {
      throw new BadReplyException(BadReply.MALFORMED);
    }
  }
}
