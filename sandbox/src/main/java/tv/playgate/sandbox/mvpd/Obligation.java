package tv.playgate.sandbox.mvpd;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that whoever asked has to do along with a decision.
 *
 * @param id what it is, a URN
 * @param fulfillOn with which decision it counts; nothing but permit and deny make sense
 * @param assignments its arguments by attribute id, in that order; numbers travel as integers,
 *     everything else as strings
 */
public record Obligation(String id, Decision fulfillOn, Map<String, String> assignments) {

  private static final String RESTRICT = "urn:tve:xacml:2.0:obligations:restrict-pc";
  private static final String UPGRADE = "urn:tve:xacml:2.0:obligations:upgrade";
  private static final String OLCA = "urn:cablelabs:olca:1.0:obligations:";

  public Obligation {
    requireNonNull(id, "id");
    requireNonNull(fulfillOn, "fulfillOn");
    assignments = new LinkedHashMap<>(assignments);
  }

  /** With a denial: parental controls are why. */
  public static Obligation restrictPc() {
    return new Obligation(RESTRICT, Decision.DENY, Map.of());
  }

  /** With a denial: a larger package would help. */
  public static Obligation upgrade() {
    return new Obligation(UPGRADE, Decision.DENY, Map.of());
  }

  /** With a permit: it is to be logged. */
  public static Obligation log() {
    return new Obligation(OLCA + "log", Decision.PERMIT, Map.of());
  }

  /**
   * With a permit: to be asked again after so long. The seconds are the argument; under which
   * attribute id is not published, so it is one of ours.
   */
  public static Obligation reauthorizeAfter(Duration time) {
    return new Obligation(
        OLCA + "re-authz",
        Decision.PERMIT,
        Map.of(OLCA + "re-authz:seconds", Long.toString(time.toSeconds())));
  }

  /** The same as some spell it: {@code ocla} in place of {@code olca}. */
  public Obligation spelledOcla() {
    Map<String, String> misspelt = new LinkedHashMap<>();
    assignments.forEach((attribute, value) -> misspelt.put(ocla(attribute), value));
    return new Obligation(ocla(id), fulfillOn, misspelt);
  }

  private static String ocla(String urn) {
    return urn.replace(":olca:", ":ocla:");
  }

  @Override
  public Map<String, String> assignments() {
    return new LinkedHashMap<>(assignments);
  }

  boolean isAboutParentalControls() {
    return id.equals(RESTRICT);
  }
}
