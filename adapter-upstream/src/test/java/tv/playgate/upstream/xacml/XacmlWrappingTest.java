package tv.playgate.upstream.xacml;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.upstream.xacml.ReplyBuilder.saying;
import static tv.playgate.upstream.xacml.XacmlFixture.SIGNER;
import static tv.playgate.upstream.xacml.XacmlFixture.answer;
import static tv.playgate.upstream.xacml.XacmlFixture.signedBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.upstream.XacmlDialect;

/**
 * Signature wrapping: an MVPD signed a denial, and somebody puts a permit of his own where it is
 * read, keeping the signed denial somewhere for the signature to be found valid. The variants are
 * those published for SAML (Somorovsky and others, "On Breaking SAML", 2012).
 */
class XacmlWrappingTest {

  private static final XacmlDialect SIGNED = signedBy(SIGNER.getPublic());

  /** How a document is made to lie; it has the response and the assertion to work with. */
  private record Attack(String name, String signedId, Wrapping wrapping) {
    @Override
    public String toString() {
      return name + " of " + signedId;
    }
  }

  private interface Wrapping {
    void apply(Element signed, Element evil, Element signature);
  }

  static Stream<Attack> attacks() {
    List<Attack> attacks = new ArrayList<>();
    for (String id : List.of("_r1", "_a1")) {
      attacks.add(
          new Attack("original inside the evil one's signature", id, originalInSignature()));
      attacks.add(new Attack("original in an Object", id, originalInObject(true)));
      attacks.add(
          new Attack("original in an Object, id kept by both", id, originalInObject(false)));
      attacks.add(new Attack("original inside the evil one", id, originalInside(true, true)));
      attacks.add(new Attack("original inside, id kept by both", id, originalInside(false, true)));
      attacks.add(new Attack("original with signature inside", id, originalInside(true, false)));
      attacks.add(new Attack("evil one before", id, beside(true, true)));
      attacks.add(new Attack("evil one behind", id, beside(false, true)));
      attacks.add(new Attack("evil one before, id kept by both", id, beside(true, false)));
      attacks.add(new Attack("evil one behind, id kept by both", id, beside(false, false)));
      attacks.add(new Attack("evil one in place, original in the header", id, inHeader(true)));
      attacks.add(new Attack("original in the header, id kept by both", id, inHeader(false)));
    }
    return attacks.stream();
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void neverPermitsWhatWasNotSigned(Attack attack) throws Exception {
    assertThat(answer(SIGNED, wrapped(attack))).isNotInstanceOf(MvpdAnswer.Permitted.class);
  }

  @Test
  void someAttacksAreSuchThatOnlyTheSignatureTellsThem() throws Exception {
    long dangerous = 0;
    for (Attack attack : attacks().toList()) {
      dangerous += answer(wrapped(attack)) instanceof MvpdAnswer.Permitted ? 1 : 0;
    }
    assertThat(dangerous).isGreaterThanOrEqualTo(8);
  }

  private static String wrapped(Attack attack) throws Exception {
    String denial = new XmlSigner(SIGNER).sign(saying("Deny").xml(), attack.signedId());
    Document document = XacmlFixture.dom(XacmlFixture.bytes(denial));
    Element signed = withId(document.getDocumentElement(), attack.signedId());
    Element signature = signatureOf(signed);
    Element evil = (Element) signed.cloneNode(true);
    evil.removeChild(signatureOf(evil));
    evil.getElementsByTagNameNS(Names.XACML_CONTEXT, "Decision").item(0).setTextContent("Permit");
    attack.wrapping().apply(signed, evil, signature);
    return XmlSigner.text(document);
  }

  /** Replaces the original by the evil one, which gets the signature. */
  private static void takePlace(Element signed, Element evil, Element signature, boolean otherId) {
    signed.getParentNode().replaceChild(evil, signed);
    signed.removeChild(signature);
    evil.insertBefore(signature, XmlShape.children(evil).get(1));
    if (otherId) {
      evil.setAttribute("ID", "_evil");
    }
  }

  private static Wrapping originalInSignature() {
    return (signed, evil, signature) -> {
      takePlace(signed, evil, signature, true);
      signature.appendChild(signed);
    };
  }

  private static Wrapping originalInObject(boolean otherId) {
    return (signed, evil, signature) -> {
      takePlace(signed, evil, signature, otherId);
      Node object =
          signature.appendChild(
              signed
                  .getOwnerDocument()
                  .createElementNS("http://www.w3.org/2000/09/xmldsig#", "Object"));
      object.appendChild(signed);
    };
  }

  private static Wrapping originalInside(boolean otherId, boolean signatureOnEvil) {
    return (signed, evil, signature) -> {
      takePlace(signed, evil, signature, otherId);
      if (!signatureOnEvil) {
        signed.insertBefore(signature, XmlShape.children(signed).get(1));
      }
      Node extensions =
          evil.appendChild(
              signed.getOwnerDocument().createElementNS(Names.SAML_PROTOCOL, "Extensions"));
      extensions.appendChild(signed);
    };
  }

  private static Wrapping beside(boolean before, boolean otherId) {
    return (signed, evil, signature) -> {
      if (otherId) {
        evil.setAttribute("ID", "_evil");
      }
      signed.getParentNode().insertBefore(evil, before ? signed : signed.getNextSibling());
    };
  }

  private static Wrapping inHeader(boolean otherId) {
    return (signed, evil, signature) -> {
      Document document = signed.getOwnerDocument();
      takePlace(signed, evil, signature, otherId);
      Element envelope = document.getDocumentElement();
      Node header = document.createElementNS(Names.SOAP, "Header");
      envelope.insertBefore(header, envelope.getFirstChild());
      header.appendChild(signed);
    };
  }

  private static Element signatureOf(Element signed) {
    return XmlShape.children(signed).stream()
        .filter(child -> child.getLocalName().equals("Signature"))
        .findFirst()
        .orElseThrow();
  }

  private static Element withId(Element element, String id) {
    if (element.getAttribute("ID").equals(id)) {
      return element;
    }
    return XmlShape.children(element).stream()
        .map(child -> withId(child, id))
        .filter(found -> found != null)
        .findFirst()
        .orElse(null);
  }
}
