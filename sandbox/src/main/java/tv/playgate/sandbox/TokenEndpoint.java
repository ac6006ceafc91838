package tv.playgate.sandbox;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The token endpoint of one DRM system: it checks a request as the documentation says, answers
 * errors with status 400 and the documented code, and otherwise with a token, which it remembers.
 */
final class TokenEndpoint {

  private static final Duration LONGEST = Duration.ofDays(30);

  private final ExpressPlayEndpoint endpoint;
  private final SandboxSettings settings;
  private final KeyStorage keys;
  private final IssuedTokens tokens;
  private final Clock clock;

  TokenEndpoint(
      ExpressPlayEndpoint endpoint,
      SandboxSettings settings,
      KeyStorage keys,
      IssuedTokens tokens,
      Clock clock) {
    this.endpoint = endpoint;
    this.settings = settings;
    this.keys = keys;
    this.tokens = tokens;
    this.clock = clock;
  }

  Script answer(FormParameters form) {
    OptionalInt error = error(form);
    return error.isPresent() ? refused(form, error.getAsInt()) : issued(form);
  }

  private OptionalInt error(FormParameters form) {
    DrmChecks checks = DrmChecks.of(endpoint);
    return Stream.<Supplier<OptionalInt>>of(
            () -> CommonChecks.caller(form, settings.customerAuthenticator()),
            () -> checks.own(form, settings.deviceParameter()),
            () -> CommonChecks.keys(form, checks.needsKeyId(), keys),
            () -> CommonChecks.terms(form))
        .map(Supplier::get)
        .filter(OptionalInt::isPresent)
        .findFirst()
        .orElse(ErrorCodes.NONE);
  }

  private static Script refused(FormParameters form, int code) {
    return form.text("errorFormat").equals("json")
        ? ExpressPlayFaults.code(code)
        : Script.reply(400, "text/html", "<html><body>Error " + code + "</body></html>");
  }

  private Script issued(FormParameters form) {
    String token =
        tokens.issue(
            new IssuedToken(
                endpoint,
                orNull(form, "cookie"),
                orNull(form, settings.deviceParameter()),
                orNull(form, "kid"),
                !form.lacks("kek"),
                until(form.text("expirationTime"))));
    String place = place(form) + "://" + settings.tokenHost() + endpoint.rightsPath();
    return endpoint == ExpressPlayEndpoint.PLAYREADY
        ? Script.reply(
            200,
            "text/uri-list",
            new JsonMapper()
                .createObjectNode()
                .put("licenseAcquisitionUrl", place)
                .put("token", token)
                .toString())
        : Script.reply(200, "text/uri-list", place + "?ExpressPlayToken=" + token + "\r\n");
  }

  /** The real service may hand out plain http unless it is told otherwise. */
  private static String place(FormParameters form) {
    return form.text("useHttps").equals("true") ? "https" : "http";
  }

  private Instant until(String expiration) {
    if (expiration.isEmpty()) {
      return clock.instant().plus(LONGEST);
    }
    return expiration.startsWith("+")
        ? clock.instant().plusSeconds(Long.parseLong(expiration.substring(1)))
        : Instant.parse(expiration);
  }

  private static @Nullable String orNull(FormParameters form, String name) {
    return form.lacks(name) ? null : form.get(name);
  }
}
