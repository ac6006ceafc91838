package tv.playgate.upstream.xacml;

import org.jspecify.annotations.Nullable;

/**
 * Reads what stands in a reply (pass-decisions §9.1), element by element. There must be one SAML
 * response, one assertion, one statement and one XACML response, so that nobody has to choose.
 */
final class ReplyDocument {

  private final XmlCursor xml;
  private final AssertionDocument assertion;
  private @Nullable String question;
  private @Nullable String issuer;

  private ReplyDocument(XmlCursor xml) {
    this.xml = xml;
    this.assertion = new AssertionDocument(xml);
  }

  /** A XACML response alone. */
  static SaidReply plain(String text) throws BadReplyException {
    ReplyDocument document = new ReplyDocument(XmlCursor.atRootOf(text));
    document.assertion.readResponse();
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
      document.assertion.read();
    } else {
      document.response();
    }
    return document.said();
  }

  private SaidReply said() throws BadReplyException {
    xml.finish();
    return assertion.said(question, issuer);
  }

  private void envelope() throws BadReplyException {
    xml.require(Names.SOAP, "Envelope");
    boolean body = false;
    while (xml.nextChild()) {
      if (xml.isAt(Names.SOAP, "Body")) {
        BadReplyException.throwIf(body);
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
    BadReplyException.throwIf(xml.nextChild());
  }

  private void response() throws BadReplyException {
    xml.require(Names.SAML_PROTOCOL, "Response");
    question = xml.attribute("InResponseTo");
    boolean status = false;
    boolean asserted = false;
    while (xml.nextChild()) {
      if (xml.isAt(Names.SAML, "Issuer")) {
        BadReplyException.throwIf(issuer != null);
        issuer = xml.text();
      } else if (xml.isAt(Names.SAML_PROTOCOL, "Status")) {
        status = true;
        status();
      } else if (xml.isAt(Names.SAML, "Assertion")) {
        BadReplyException.throwIf(asserted);
        asserted = true;
        assertion.read();
      } else {
        xml.skip();
      }
    }
    BadReplyException.throwIf(!status);
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
    BadReplyException.throwIf(!success);
  }

  private static void requireSuccess(@Nullable String status) throws BadReplyException {
    if (!Names.SUCCESS.equals(status)) {
      throw new BadReplyException(BadReply.STATUS);
    }
  }
}
