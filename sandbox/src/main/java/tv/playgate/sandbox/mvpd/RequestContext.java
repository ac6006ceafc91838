package tv.playgate.sandbox.mvpd;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The {@code Request} of XACML: subject, resources, action and environment. */
final class RequestContext {

  private final Element request;
  private final String namespace;

  RequestContext(Element request) {
    this.request = request;
    this.namespace = request.getNamespaceURI();
  }

  XacmlQuestion question(@Nullable String id, @Nullable String issuer, QuerySignature signature) {
    return new XacmlQuestion(
        id,
        issuer,
        subject(attributes(XmlTree.only(request, namespace, "Subject"))),
        resources(),
        part("Action").map(all -> all.get(XmlNames.ACTION_ID)).orElse(null),
        part("Environment").map(all -> all.get(XmlNames.IP_ADDRESS)).orElse(null),
        signature);
  }

  private static String subject(Map<String, String> attributes) {
    String byId = attributes.get(XmlNames.SUBJECT_ID);
    String subject = byId == null ? attributes.get(XmlNames.SUBJECT_TOKEN) : byId;
    if (subject == null) {
      throw new IllegalArgumentException("Subject: expected subject-id or subject-token");
    }
    return subject;
  }

  private List<XacmlQuestion.Resource> resources() {
    List<Element> asked = XmlTree.children(request, namespace, "Resource");
    if (asked.isEmpty()) {
      throw new IllegalArgumentException("Resource: missing");
    }
    return asked.stream().map(this::attributes).map(RequestContext::resource).toList();
  }

  private static XacmlQuestion.Resource resource(Map<String, String> attributes) {
    String id = attributes.remove(XmlNames.RESOURCE_ID);
    if (id == null) {
      throw new IllegalArgumentException("Resource: expected a resource-id");
    }
    return new XacmlQuestion.Resource(id, attributes);
  }

  private Optional<Map<String, String>> part(String name) {
    return XmlTree.atMostOne(request, namespace, name).map(this::attributes);
  }

  /** Attribute ids and values; one that comes twice would leave it open which one counts. */
  private Map<String, String> attributes(Element part) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (Element attribute : XmlTree.children(part, namespace, "Attribute")) {
      String id = attribute.getAttribute("AttributeId");
      if (attributes.put(id, value(attribute)) != null) {
        throw new IllegalArgumentException(id + ": comes twice");
      }
    }
    return attributes;
  }

  private String value(Element attribute) {
    String text = XmlTree.only(attribute, namespace, "AttributeValue").getTextContent();
    return attribute.getAttribute("DataType").equals(XmlNames.BASE64)
        ? new String(Base64.getDecoder().decode(text.strip()), StandardCharsets.UTF_8)
        : text;
  }
}
