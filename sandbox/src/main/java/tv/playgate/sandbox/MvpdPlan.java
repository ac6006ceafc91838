package tv.playgate.sandbox;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.playgate.sandbox.mvpd.ReplyStyle;
import tv.playgate.sandbox.mvpd.XmlSigning;

/**
 * A sandbox MVPD written down, for those who have no test to script it from:
 *
 * <pre>{@code
 * {"everybody": ["resource1"],
 *  "subjects":  {"user-1": ["resource2"]},
 *  "resources": {"resource3": {"decision": "Deny", "details": "Ask your parents.", "obligations": ["restrict-pc"]},
 *                "resource4": {"status": 503},
 *                "resource5": {"does": "hang"}},
 *  "calls":     {"latency": ["PT0.02S", "PT0.2S"]},
 *  "issuer":    "https://mvpd.example/",
 *  "validity":  "PT1H"}
 * }</pre>
 *
 * <p>Every member may be left out. Durations are ISO-8601. Immutable.
 */
public final class MvpdPlan {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
          .build();

  private final Set<String> everybody;
  private final Map<String, Set<String>> subjects;
  private final Map<String, Script> resources;
  private final Script calls;
  private final ReplyStyle style;

  private MvpdPlan(Written written) {
    everybody = Optional.ofNullable(written.everybody()).orElse(Set.of());
    subjects = Optional.ofNullable(written.subjects()).orElse(Map.of());
    resources = new LinkedHashMap<>();
    Optional.ofNullable(written.resources())
        .orElse(Map.of())
        .forEach((resource, act) -> resources.put(resource, act.script()));
    calls = written.calls() == null ? Script.properly() : written.calls().script();
    style = written.style();
  }

  private MvpdPlan(MvpdPlan other, ReplyStyle style) {
    everybody = other.everybody;
    subjects = other.subjects;
    resources = other.resources;
    calls = other.calls;
    this.style = style;
  }

  /** The same with replies in SAML that are signed. */
  public MvpdPlan signedWith(XmlSigning signing) {
    return new MvpdPlan(this, style.signedWith(signing));
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException if it is no JSON, or says anything that a plan has no word for
   */
  public static MvpdPlan read(String json) {
    try {
      Written written = JSON.readValue(json, Written.class);
      if (written == null) {
        throw new IllegalArgumentException("plan: null");
      }
      return new MvpdPlan(written);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("plan: " + e.getMessage(), e);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("plan: " + e.getParsedString() + " is no duration", e);
    }
  }

  /**
   * Starts an MVPD that follows it.
   *
   * @param port where to listen; 0 means any free port
   * @param tls its certificate, and what it wants of its clients; null does without TLS
   * @throws IOException if the port is taken
   */
  public SandboxMvpd start(int port, @Nullable TlsTerms tls) throws IOException {
    SandboxMvpd mvpd =
        tls == null
            ? SandboxMvpd.start(port, everybody)
            : SandboxMvpd.start(port, everybody, tls, Clock.systemUTC());
    subjects.forEach(mvpd::entitle);
    resources.forEach(mvpd::script);
    mvpd.scriptCalls(calls);
    mvpd.replyWith(style);
    return mvpd;
  }

  /** As it stands in the document. */
  private record Written(
      @Nullable Set<String> everybody,
      @Nullable Map<String, Set<String>> subjects,
      @Nullable Map<String, PlannedAct> resources,
      @Nullable PlannedAct calls,
      @Nullable String issuer,
      @Nullable String validity) {

    ReplyStyle style() {
      ReplyStyle usual = ReplyStyle.usual();
      ReplyStyle issued = issuer == null ? usual : usual.issuedBy(issuer);
      return validity == null ? issued : issued.holdingFor(Duration.parse(validity));
    }
  }
}
