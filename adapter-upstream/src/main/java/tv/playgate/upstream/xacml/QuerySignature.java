package tv.playgate.upstream.xacml;

import java.security.GeneralSecurityException;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.SignatureMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.transform.TransformerException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Signs a query: enveloped, exclusive canonicalization, RSA or ECDSA with SHA-256. The published
 * samples have SHA-1, which nobody should be asked to believe any more (pass-decisions §9.1). Made
 * anew for each signature, since the JDK's factory is not for several threads.
 */
final class QuerySignature {

  private final SigningKey key;
  private final XMLSignatureFactory xml = XMLSignatureFactory.getInstance("DOM");

  QuerySignature(SigningKey key) {
    this.key = key;
  }

  /**
   * The {@code Signature} element over the query of that id.
   *
   * @throws IllegalStateException if the key does not sign
   */
  String over(String document, String id) {
    try {
      Element query = query(document);
      query.setIdAttribute("ID", true);
      return signature(query, id);
    } catch (GeneralSecurityException
        | MarshalException
        | XMLSignatureException
        | SAXException
        | TransformerException unsigned) {
      throw new IllegalStateException("the query cannot be signed", unsigned);
    }
  }

  private static Element query(String document) throws SAXException {
    Element envelope = SignableDocument.of(document).getDocumentElement();
    Element body = SignableDocument.children(envelope, Names.SOAP, "Body").get(0);
    return SignableDocument.children(body).get(0);
  }

  private String signature(Element query, String id)
      throws GeneralSecurityException,
          MarshalException,
          XMLSignatureException,
          TransformerException {
    Node behindIssuer = SignableDocument.children(query).get(1);
    DOMSignContext context = new DOMSignContext(key.key(), query, behindIssuer);
    context.setDefaultNamespacePrefix("ds");
    xml.newXMLSignature(signedInfo(id), keyInfo()).sign(context);
    Element signature = SignableDocument.children(query, XMLSignature.XMLNS, "Signature").get(0);
    withoutBreaks(signature);
    return SignableDocument.text(signature);
  }

  private SignedInfo signedInfo(String id) throws GeneralSecurityException {
    Reference reference =
        xml.newReference(
            "#" + id,
            xml.newDigestMethod(DigestMethod.SHA256, null),
            List.of(
                xml.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null),
                xml.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null)),
            null,
            null);
    return xml.newSignedInfo(
        xml.newCanonicalizationMethod(
            CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
        xml.newSignatureMethod(algorithm(), (SignatureMethodParameterSpec) null),
        List.of(reference));
  }

  private String algorithm() {
    return key.key().getAlgorithm().equals("EC")
        ? SignatureMethod.ECDSA_SHA256
        : SignatureMethod.RSA_SHA256;
  }

  private @Nullable KeyInfo keyInfo() {
    if (key.chain().isEmpty()) {
      return null;
    }
    KeyInfoFactory infos = xml.getKeyInfoFactory();
    return infos.newKeyInfo(List.of(infos.newX509Data(key.chain())));
  }

  /**
   * The JDK breaks Base64 with carriage returns, which become references in XML that not every
   * reader of Base64 puts up with. Neither the value nor the certificates are signed themselves.
   */
  private static void withoutBreaks(Element signature) {
    flatten(signature, "SignatureValue");
    flatten(signature, "X509Certificate");
  }

  private static void flatten(Element signature, String localName) {
    var elements = signature.getElementsByTagNameNS(XMLSignature.XMLNS, localName);
    for (int i = 0; i < elements.getLength(); i++) {
      Node element = elements.item(i);
      element.setTextContent(element.getTextContent().replaceAll("\\s", ""));
    }
  }
}
