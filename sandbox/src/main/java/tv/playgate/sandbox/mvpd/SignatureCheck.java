package tv.playgate.sandbox.mvpd;

import static java.util.Objects.requireNonNull;

import java.security.PublicKey;
import java.util.List;
import java.util.Set;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.w3c.dom.Element;

/**
 * Checks that a SAML message is signed as a whole, by one key. What the signature itself says of
 * its key does not count.
 *
 * @param key whose signature is expected
 * @param accepted how it may be made
 */
public record SignatureCheck(PublicKey key, Set<SignatureAlgorithm> accepted) {

  private static final Set<String> TRANSFORMS =
      Set.of(Transform.ENVELOPED, CanonicalizationMethod.EXCLUSIVE);

  public SignatureCheck {
    requireNonNull(key, "key");
    accepted = Set.copyOf(accepted);
  }

  QuerySignature of(Element message) {
    List<Element> signatures = XmlTree.children(message, XMLSignature.XMLNS, "Signature");
    if (signatures.isEmpty()) {
      return QuerySignature.ABSENT;
    }
    return signatures.size() == 1 && fits(message, signatures.get(0))
        ? QuerySignature.GOOD
        : QuerySignature.BAD;
  }

  private boolean fits(Element message, Element signature) {
    DOMValidateContext context =
        new DOMValidateContext(KeySelector.singletonKeySelector(key), signature);
    context.setIdAttributeNS(message, null, "ID");
    // The JDK's policy refuses SHA-1 altogether; here the caller says what is accepted.
    context.setProperty("org.jcp.xml.dsig.secureValidation", false);
    try {
      XMLSignature read = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
      return isAsExpected(read.getSignedInfo(), message.getAttribute("ID"))
          && read.validate(context);
    } catch (MarshalException | XMLSignatureException | ClassCastException no) {
      return false;
    }
  }

  private boolean isAsExpected(SignedInfo info, String id) {
    return info.getReferences().size() == 1
        && CanonicalizationMethod.EXCLUSIVE.equals(info.getCanonicalizationMethod().getAlgorithm())
        && accepted.stream().anyMatch(algorithm -> isMadeBy(algorithm, info))
        && isOver(info.getReferences().get(0), id);
  }

  private static boolean isMadeBy(SignatureAlgorithm algorithm, SignedInfo info) {
    Reference reference = info.getReferences().get(0);
    return algorithm.method().equals(info.getSignatureMethod().getAlgorithm())
        && algorithm.digest().equals(reference.getDigestMethod().getAlgorithm());
  }

  /** Over the whole message, and not over something else that is wrapped into it. */
  private static boolean isOver(Reference reference, String id) {
    return !id.isEmpty()
        && ("#" + id).equals(reference.getURI())
        && reference.getTransforms().stream()
            .allMatch(transform -> TRANSFORMS.contains(transform.getAlgorithm()));
  }
}
