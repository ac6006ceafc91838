package tv.playgate.upstream.xacml;

import java.io.StringReader;
import java.io.StringWriter;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Signs replies as an MVPD would, or as one would that has no idea. */
final class XmlSigner {

  private final KeyPair keys;
  private String algorithm = SignatureMethod.RSA_SHA256;
  private String digest = DigestMethod.SHA256;
  private String canonicalization = CanonicalizationMethod.EXCLUSIVE;
  private List<String> transforms = List.of(Transform.ENVELOPED, CanonicalizationMethod.EXCLUSIVE);
  private int references = 1;
  private boolean keyInside;

  XmlSigner(KeyPair keys) {
    this.keys = keys;
  }

  XmlSigner algorithm(String uri) {
    algorithm = uri;
    return this;
  }

  XmlSigner digest(String uri) {
    digest = uri;
    return this;
  }

  XmlSigner canonicalization(String uri) {
    canonicalization = uri;
    return this;
  }

  XmlSigner transforms(String... uris) {
    transforms = List.of(uris);
    return this;
  }

  XmlSigner references(int count) {
    references = count;
    return this;
  }

  /** Shows its key beside the signature. */
  XmlSigner keyInside() {
    keyInside = true;
    return this;
  }

  /** The document with a signature over the element of that id, standing behind its issuer. */
  String sign(String xml, String id) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      Document document =
          factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
      Element signed = withId(document.getDocumentElement(), id);
      signed.setIdAttribute("ID", true);
      sign(signed, id);
      return text(document);
    } catch (Exception unsigned) {
      throw new IllegalStateException(unsigned);
    }
  }

  private void sign(Element signed, String id) throws Exception {
    XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
    List<Transform> steps = new ArrayList<>();
    for (String uri : transforms) {
      steps.add(factory.newTransform(uri, (TransformParameterSpec) null));
    }
    List<Reference> all = new ArrayList<>();
    for (int i = 0; i < references; i++) {
      all.add(
          factory.newReference("#" + id, factory.newDigestMethod(digest, null), steps, null, null));
    }
    DOMSignContext context =
        new DOMSignContext(keys.getPrivate(), signed, XmlShape.children(signed).get(1));
    context.setProperty("org.jcp.xml.dsig.secureValidation", false);
    factory
        .newXMLSignature(
            factory.newSignedInfo(
                factory.newCanonicalizationMethod(canonicalization, (C14NMethodParameterSpec) null),
                factory.newSignatureMethod(algorithm, null),
                all),
            keyInside ? keyInfo(factory) : null)
        .sign(context);
  }

  private KeyInfo keyInfo(XMLSignatureFactory factory) throws Exception {
    var infos = factory.getKeyInfoFactory();
    return infos.newKeyInfo(List.of(infos.newKeyValue(keys.getPublic())));
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

  static String text(Document document) throws Exception {
    Transformer transformer = TransformerFactory.newInstance().newTransformer();
    transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    StringWriter text = new StringWriter();
    transformer.transform(new DOMSource(document), new StreamResult(text));
    return text.toString();
  }
}
