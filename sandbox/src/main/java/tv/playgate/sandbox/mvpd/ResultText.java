package tv.playgate.sandbox.mvpd;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the results of a response, one for each resource that something is said about. */
final class ResultText {

  private static final String STATUS = "urn:oasis:names:tc:xacml:1.0:status:";

  private final XmlText xml;
  private final String prefix;
  private final boolean resourceIds;

  ResultText(XmlText xml, String prefix, boolean resourceIds) {
    this.xml = xml;
    this.prefix = prefix;
    this.resourceIds = resourceIds;
  }

  void all(List<XacmlResult> results) {
    results.forEach(result -> one(result.resource(), result.verdict()));
  }

  private void one(String resource, Verdict verdict) {
    Decision decision = verdict.decision();
    if (decision == null) {
      return;
    }
    xml.open(prefix + "Result");
    if (resourceIds) {
      xml.with("ResourceId", resource);
    }
    xml.whole(prefix + "Decision", Map.of(), decision.wireName());
    status(decision, verdict.details());
    obligations(verdict.obligations());
    xml.close();
  }

  private void status(Decision decision, @Nullable String message) {
    if (message == null) {
      return;
    }
    String code = decision == Decision.INDETERMINATE ? "processing-error" : "ok";
    xml.open(prefix + "Status");
    xml.whole(prefix + "StatusCode", Map.of("Value", STATUS + code), "");
    xml.whole(prefix + "StatusMessage", Map.of(), message).close();
  }

  private void obligations(List<Obligation> obligations) {
    if (obligations.isEmpty()) {
      return;
    }
    xml.open("xacml:Obligations").with("xmlns:xacml", XmlNames.POLICY);
    obligations.forEach(this::obligation);
    xml.close();
  }

  private void obligation(Obligation obligation) {
    xml.open("xacml:Obligation").with("ObligationId", obligation.id());
    xml.with("FulfillOn", obligation.fulfillOn().wireName());
    obligation.assignments().forEach(this::assignment);
    xml.close();
  }

  private void assignment(String attribute, String value) {
    String type = value.matches("\\d+") ? XmlNames.INTEGER : XmlNames.STRING;
    xml.open("xacml:AttributeAssignment").with("AttributeId", attribute).with("DataType", type);
    xml.text(value).close();
  }
}
