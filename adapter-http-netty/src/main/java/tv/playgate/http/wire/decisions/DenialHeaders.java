package tv.playgate.http.wire.decisions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tv.playgate.application.port.in.AuthorizeResources.AuthorizedResource;
import tv.playgate.domain.error.EnhancedError;

/**
 * The headers in which the first denial of an authorization travels a second time. Its text comes
 * from an MVPD or an operator and may hold anything, and a header must not (pass-decisions §1.2).
 */
public final class DenialHeaders {

  /** How much of a text goes into a header, in characters. */
  static final int MAX_LENGTH = 1_024;

  private static final Pattern UNSAFE = Pattern.compile("[^\\x20-\\x7e]+");

  private DenialHeaders() {}

  /** The headers, by name in lower case; none where nothing was denied. */
  public static Map<String, String> of(List<AuthorizedResource> decisions) {
    Optional<EnhancedError> first =
        decisions.stream()
            .map(AuthorizedResource::decision)
            .flatMap(decision -> decision.error().stream())
            .findFirst();
    Map<String, String> headers = new LinkedHashMap<>();
    first.ifPresent(
        error -> {
          headers.put("authzf-error-code", error.code().wireName());
          Optional.ofNullable(error.details())
              .map(DenialHeaders::safe)
              .filter(text -> !text.isEmpty())
              .ifPresent(text -> headers.put("authzf-error-details", text));
        });
    return headers;
  }

  /** Printable ASCII alone: everything else becomes one blank, and the rest is cut. */
  private static String safe(String text) {
    String plain = UNSAFE.matcher(text).replaceAll(" ").strip();
    return plain.length() <= MAX_LENGTH ? plain : plain.substring(0, MAX_LENGTH).strip();
  }
}
