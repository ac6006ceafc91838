package tv.playgate.upstream.xacml;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What comes with a decision (XACML 2.0 §5.45).
 *
 * @param id which one it is
 * @param fulfillOn the decision that it belongs to; null if it does not say, and then to any
 * @param values its arguments, where anybody looks at them
 */
record Obligation(String id, @Nullable Decision fulfillOn, List<String> values) {

  /** Log the transaction, which Playgate always does. "ocla" is spelled so in published pages. */
  private static final Set<String> LOG =
      Set.of("urn:cablelabs:olca:1.0:obligations:log", "urn:cablelabs:ocla:1.0:obligations:log");

  /** Ask again after so many seconds. */
  private static final Set<String> RE_AUTHORIZE =
      Set.of(
          "urn:cablelabs:olca:1.0:obligations:re-authz",
          "urn:cablelabs:ocla:1.0:obligations:re-authz");

  private static final String RESTRICT = "urn:tve:xacml:2.0:obligations:restrict-pc";
  private static final String UPGRADE = "urn:tve:xacml:2.0:obligations:upgrade";
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

  /** Reads the {@code Obligations} that the cursor is at. */
  static List<Obligation> readAll(XmlCursor xml) throws BadReplyException {
    List<Obligation> all = new ArrayList<>();
    while (xml.nextChild()) {
      xml.require(xml.namespace(), "Obligation");
      all.add(read(xml));
    }
    return all;
  }

  private static Obligation read(XmlCursor xml) throws BadReplyException {
    xml.requireNoAttributesBut("ObligationId", "FulfillOn");
    String id = xml.attribute("ObligationId");
    String fulfillOn = xml.attribute("FulfillOn");
    if (id == null) {
      throw new BadReplyException(BadReply.MALFORMED);
    }
    Decision decision = fulfillOn == null ? null : effect(fulfillOn);
    return new Obligation(id.strip(), decision, values(xml, RE_AUTHORIZE.contains(id.strip())));
  }

  private static Decision effect(String fulfillOn) throws BadReplyException {
    Decision effect = Decision.named(fulfillOn.strip());
    if (effect != Decision.PERMIT && effect != Decision.DENY) {
      throw new BadReplyException(BadReply.MALFORMED);
    }
    return effect;
  }

  /** Arguments may be any XML; only where seconds are expected must they be text. */
  private static List<String> values(XmlCursor xml, boolean wanted) throws BadReplyException {
    List<String> values = new ArrayList<>();
    while (xml.nextChild()) {
      if (wanted) {
        values.add(xml.text());
      } else {
        xml.skip();
      }
    }
    return values;
  }

  boolean belongsTo(Decision decision) {
    return fulfillOn == null || fulfillOn == decision;
  }

  boolean isLog() {
    return LOG.contains(id);
  }

  boolean restricts() {
    return id.equals(RESTRICT);
  }

  boolean wantsUpgrade() {
    return id.equals(UPGRADE);
  }

  /** After which time to ask again; empty if it does not say that, or not readably. */
  Optional<Duration> askAgainAfter() {
    return RE_AUTHORIZE.contains(id)
            && values.size() == 1
            && SECONDS.matcher(values.get(0)).matches()
        ? Optional.of(Duration.ofSeconds(Long.parseLong(values.get(0))))
        : Optional.empty();
  }
}
