package tv.playgate.sandbox.mvpd;

import static java.util.Objects.requireNonNull;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * How SAML messages are signed: enveloped, exclusively canonicalised, by the {@code ID} of what is
 * signed. It prints no key.
 *
 * @param key an RSA key
 * @param certificate what the signature shows as its own; null if it shows nothing
 * @param algorithm how
 */
public record XmlSigning(
    PrivateKey key, @Nullable X509Certificate certificate, SignatureAlgorithm algorithm) {

  private static final XMLSignatureFactory SIGNATURES = XMLSignatureFactory.getInstance("DOM");

  public XmlSigning {
    requireNonNull(key, "key");
    requireNonNull(algorithm, "algorithm");
  }

  /** With RSA and SHA-256. */
  public static XmlSigning with(PrivateKey key, @Nullable X509Certificate certificate) {
    return new XmlSigning(key, certificate, SignatureAlgorithm.RSA_SHA256);
  }

  /** The same with RSA and SHA-1, as published. */
  public XmlSigning asPublished() {
    return new XmlSigning(key, certificate, SignatureAlgorithm.RSA_SHA1);
  }

  /**
   * Signs an element.
   *
   * @param signed what; it has an attribute {@code ID}
   * @param next the child that is to come behind the signature; null puts it last
   * @throws IllegalArgumentException if the key is of another kind
   */
  void sign(Element signed, @Nullable Node next) {
    DOMSignContext place = new DOMSignContext(key, signed);
    if (next != null) {
      place.setNextSibling(next);
    }
    place.setDefaultNamespacePrefix("ds");
    place.setIdAttributeNS(signed, null, "ID");
    // What is allowed here is up to whoever asked for SHA-1, not to the JDK's policy.
    place.setProperty("org.jcp.xml.dsig.secureValidation", false);
    try {
      SIGNATURES.newXMLSignature(signedInfo(signed.getAttribute("ID")), keyInfo()).sign(place);
    } catch (MarshalException | XMLSignatureException e) {
      throw new IllegalArgumentException("key: expected an RSA key", e);
    }
    tidy(signed);
  }

  private SignedInfo signedInfo(String id) {
    try {
      Reference reference =
          SIGNATURES.newReference(
              "#" + id,
              SIGNATURES.newDigestMethod(algorithm.digest(), null),
              List.of(transform(Transform.ENVELOPED), transform(CanonicalizationMethod.EXCLUSIVE)),
              null,
              null);
      return SIGNATURES.newSignedInfo(
          SIGNATURES.newCanonicalizationMethod(
              CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
          SIGNATURES.newSignatureMethod(algorithm.method(), null),
          List.of(reference));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK does not know " + algorithm, e);
    }
  }

  private static Transform transform(String name) throws GeneralSecurityException {
    return SIGNATURES.newTransform(name, (TransformParameterSpec) null);
  }

  private @Nullable KeyInfo keyInfo() {
    if (certificate == null) {
      return null;
    }
    KeyInfoFactory infos = SIGNATURES.getKeyInfoFactory();
    return infos.newKeyInfo(List.of(infos.newX509Data(List.of(certificate))));
  }

  /** The JDK breaks base64 by CR and LF, and the CR would be written as a character reference. */
  private static void tidy(Element signed) {
    for (String name : List.of("SignatureValue", "X509Certificate")) {
      NodeList found = signed.getElementsByTagNameNS(XMLSignature.XMLNS, name);
      for (int i = 0; i < found.getLength(); i++) {
        found.item(i).setTextContent(found.item(i).getTextContent().replaceAll("\\s", ""));
      }
    }
  }

  @Override
  public String toString() {
    return "XmlSigning(" + algorithm + ")";
  }
}
