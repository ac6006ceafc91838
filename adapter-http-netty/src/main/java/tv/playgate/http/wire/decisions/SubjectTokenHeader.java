package tv.playgate.http.wire.decisions;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.secret.Secret;

/**
 * The headers that carry a token about the viewer for single sign-on (pass-decisions §6.1, §6.2).
 * Here it is only seen whether there is one: JWS or JWE in compact form, at most {@value
 * #MAX_LENGTH} characters. Whether it proves anything is for others to verify; an unusable one is
 * none (decision D14).
 */
public final class SubjectTokenHeader {

  /** The name of the header that Fire TV sends. */
  public static final String FIRE_TV = "adobe-subject-token";

  /** The name of the header that Roku sends. */
  public static final String ROKU = "x-roku-reserved-roku-connect-token";

  /** The name of the header with the programmer's own token. */
  public static final String SERVICE = "ad-service-token";

  /** The longest token, in characters. */
  public static final int MAX_LENGTH = 8_192;

  private static final Pattern COMPACT = Pattern.compile("[A-Za-z0-9_.=-]++");

  private SubjectTokenHeader() {}

  /** The token; empty if the value is missing, too long, or cannot be one. */
  public static Optional<Secret> read(@Nullable String value) {
    return value != null && value.length() <= MAX_LENGTH && COMPACT.matcher(value).matches()
        ? Optional.of(Secret.of(value))
        : Optional.empty();
  }
}
