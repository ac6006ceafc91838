package tv.playgate.upstream.xacml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Finds what of a reply is signed by somebody whose signature counts: the SAML response, else its
 * only assertion. The result is the very text that went into the signature's digest, so that
 * nothing can be read that was not signed, wherever a copy of it may hide in the reply.
 */
final class SignedPart {

  /** What a signature may hold; an {@code Object} is where other people's elements are hidden. */
  private static final Set<String> PARTS = Set.of("SignedInfo", "SignatureValue", "KeyInfo");

  private final Element signed;
  private final Element signature;
  private final String id;

  private SignedPart(Element signed) throws BadReplyException {
    this.signed = signed;
    this.signature = only(signed, XMLSignature.XMLNS, "Signature", BadReply.UNSIGNED);
    this.id = signed.getAttribute(OwnId.NAME);
  }

  /**
   * The signed text.
   *
   * @param reply a reply in SOAP
   * @param signers whose signature counts
   */
  static String of(String reply, List<PublicKey> signers) throws BadReplyException {
    SignedPart part = new SignedPart(signedElement(reply));
    OwnId.require(part.signed);
    part.requireNothingElse();
    for (PublicKey signer : signers) {
      Optional<String> text = part.signedBy(signer);
      if (text.isPresent()) {
        return text.get();
      }
    }
    throw new BadReplyException(BadReply.SIGNATURE);
  }

  private static Element signedElement(String reply) throws BadReplyException {
    Element body = only(root(reply), Names.SOAP, "Body", BadReply.MALFORMED);
    Element response = only(body, Names.SAML_PROTOCOL, "Response", BadReply.MALFORMED);
    return SignableDocument.children(response, XMLSignature.XMLNS, "Signature").isEmpty()
        ? only(response, Names.SAML, "Assertion", BadReply.MALFORMED)
        : response;
  }

  private static Element root(String reply) throws BadReplyException {
    try {
      return SignableDocument.of(reply).getDocumentElement();
    } catch (SAXException malformed) {
      throw new BadReplyException(BadReply.MALFORMED);
    }
  }

  private static Element only(
      Element parent, String namespace, String localName, BadReply otherwise)
      throws BadReplyException {
    List<Element> found = SignableDocument.children(parent, namespace, localName);
    if (found.size() != 1) {
      throw new BadReplyException(otherwise);
    }
    return found.get(0);
  }

  /** Who signed is known before; a key that a signature brings along is not even looked at. */
  private void requireNothingElse() throws BadReplyException {
    for (Element part : SignableDocument.children(signature)) {
      if (!PARTS.contains(part.getLocalName())) {
        throw new BadReplyException(BadReply.SIGNATURE_FORM);
      }
      if (part.getLocalName().equals("KeyInfo")) {
        signature.removeChild(part);
      }
    }
  }

  /** The signed text, if that signer signed it. */
  private Optional<String> signedBy(PublicKey signer) throws BadReplyException {
    DOMValidateContext context = new DOMValidateContext(signer, signature);
    context.setProperty("org.jcp.xml.dsig.secureValidation", true);
    context.setProperty("javax.xml.crypto.dsig.cacheReference", true);
    XMLSignature claimed = unmarshalled(context);
    Reference reference = SignatureRules.onlyReference(claimed.getSignedInfo(), id);
    try {
      return SignatureRules.fits(signer, claimed.getSignedInfo()) && claimed.validate(context)
          ? Optional.of(text(reference.getDigestInputStream()))
          : Optional.empty();
    } catch (XMLSignatureException notHisOwn) {
      return Optional.empty();
    }
  }

  private static XMLSignature unmarshalled(DOMValidateContext context) throws BadReplyException {
    try {
      return XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
    } catch (MarshalException | IllegalArgumentException broken) {
      // The JDK lets broken Base64 through as an illegal argument.
      throw new BadReplyException(BadReply.SIGNATURE_FORM);
    }
  }

  private static String text(@Nullable InputStream digested) throws BadReplyException {
    if (digested == null) {
      throw new BadReplyException(BadReply.SIGNATURE);
    }
    try {
      return new String(digested.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException neverInMemory) {
      throw new UncheckedIOException(neverInMemory);
    }
  }
}
