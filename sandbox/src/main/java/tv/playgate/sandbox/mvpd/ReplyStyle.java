package tv.playgate.sandbox.mvpd;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an MVPD's replies in SAML look like around the results. The plain form has nothing of it but
 * {@code resourceIds}.
 *
 * @param issuer who answers
 * @param status the SAML status; any but {@link #SUCCESS} leaves the assertion out
 * @param window when the assertion holds; null leaves the Conditions out
 * @param correlation which query it says it answers
 * @param resourceIds whether a Result names its resource
 * @param signing how the Response is signed; null leaves it unsigned
 */
public record ReplyStyle(
    String issuer,
    String status,
    @Nullable Window window,
    Correlation correlation,
    boolean resourceIds,
    @Nullable XmlSigning signing) {

  /** All is well. */
  public static final String SUCCESS = "urn:oasis:names:tc:SAML:2.0:status:Success";

  /** Whoever asks is at fault. */
  public static final String REQUESTER = "urn:oasis:names:tc:SAML:2.0:status:Requester";

  /** Whoever answers is at fault. */
  public static final String RESPONDER = "urn:oasis:names:tc:SAML:2.0:status:Responder";

  private static final String ISSUER = "https://mvpd.sandbox.example/";

  public ReplyStyle {
    requireNonNull(issuer, "issuer");
    requireNonNull(status, "status");
    requireNonNull(correlation, "correlation");
  }

  /** Successful, for 24 hours, unsigned. */
  public static ReplyStyle usual() {
    Window day = new Window(Duration.ZERO, Duration.ofHours(24));
    return new ReplyStyle(ISSUER, SUCCESS, day, Correlation.QUERY, true, null);
  }

  /** The same from another issuer. */
  public ReplyStyle issuedBy(String other) {
    return new ReplyStyle(other, status, window, correlation, resourceIds, signing);
  }

  /** The same with another SAML status. */
  public ReplyStyle withStatus(String other) {
    return new ReplyStyle(issuer, other, window, correlation, resourceIds, signing);
  }

  /** The same, holding from now on for so long. */
  public ReplyStyle holdingFor(Duration time) {
    return holding(new Window(Duration.ZERO, time));
  }

  /** The same, holding then; null leaves it open. */
  public ReplyStyle holding(@Nullable Window other) {
    return new ReplyStyle(issuer, status, other, correlation, resourceIds, signing);
  }

  /** The same with another correlation. */
  public ReplyStyle answering(Correlation other) {
    return new ReplyStyle(issuer, status, window, other, resourceIds, signing);
  }

  /** The same with results that do not name their resource, as is enough for one. */
  public ReplyStyle withoutResourceIds() {
    return new ReplyStyle(issuer, status, window, correlation, false, signing);
  }

  /** The same, signed. */
  public ReplyStyle signedWith(XmlSigning other) {
    return new ReplyStyle(issuer, status, window, correlation, resourceIds, other);
  }

  /**
   * When an assertion holds, counted from the time of the reply; either may be negative, for what
   * is over or has not begun.
   *
   * @param notBefore its beginning
   * @param notOnOrAfter its end
   */
  public record Window(Duration notBefore, Duration notOnOrAfter) {

    public Window {
      requireNonNull(notBefore, "notBefore");
      requireNonNull(notOnOrAfter, "notOnOrAfter");
    }

    Window endingAfter(Duration time) {
      return new Window(notBefore, time);
    }
  }

  /** Which query a reply says it answers, as {@code InResponseTo}. */
  public enum Correlation {
    /** The one that was asked. */
    QUERY,
    /** It does not say, as in the published samples. */
    NONE,
    /** Another one. */
    ANOTHER
  }
}
