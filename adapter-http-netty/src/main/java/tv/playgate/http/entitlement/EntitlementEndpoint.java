package tv.playgate.http.entitlement;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.DecideEntitlement;
import tv.playgate.domain.entitlement.EntitlementError;
import tv.playgate.domain.entitlement.EntitlementRequest;
import tv.playgate.domain.entitlement.Refused;
import tv.playgate.domain.entitlement.Verdict;
import tv.playgate.domain.identifier.PrintableText;
import tv.playgate.domain.license.LicenseServer;
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.exchange.HttpRequest;
import tv.playgate.http.routing.Endpoint;
import tv.playgate.http.routing.PathVariables;
import tv.playgate.http.throttle.LicenseServerRates;
import tv.playgate.http.wire.entitlement.SeesMessage;
import tv.playgate.http.wire.entitlement.SeesReader;
import tv.playgate.http.wire.entitlement.SeesWriter;
import tv.playgate.http.wire.json.JsonMediaType;

/**
 * {@code POST /sees/entitlement}: identifies the caller anew for every request, reads the message,
 * holds the caller to its rate, has the message decided and writes the verdict (sees-expressplay
 * §3, §4).
 */
final class EntitlementEndpoint implements Endpoint {

  private static final Logger log = LoggerFactory.getLogger(EntitlementEndpoint.class);
  private static final Map<String, String> NEVER_STORED =
      Map.of("content-type", "application/json", "cache-control", "no-store");

  /** A GUID in braces is 38 characters long; anything else is anybody's text. */
  private static final int MOST_OF_A_MESSAGE_ID = 64;

  private final UndecidedLog undecided = new UndecidedLog();
  private final Turnstile turnstile;
  private final DecideEntitlement entitlement;
  private final LicenseServerRates rates;
  private final VerdictMetrics metrics;

  EntitlementEndpoint(
      Turnstile turnstile,
      DecideEntitlement entitlement,
      LicenseServerRates rates,
      VerdictMetrics metrics) {
    this.turnstile = turnstile;
    this.entitlement = entitlement;
    this.rates = rates;
    this.metrics = metrics;
  }

  @Override
  public CompletionStage<HttpAnswer> answer(
      Call call, HttpRequest request, PathVariables variables) {
    return turnstile
        .caller(call, request.peer())
        .map(caller -> answer(call, request, caller))
        .orElseGet(() -> now(HttpAnswer.empty(403).closing()));
  }

  private CompletionStage<HttpAnswer> answer(Call call, HttpRequest request, LicenseServer caller) {
    if (!JsonMediaType.fits(request.headers().only("content-type"))) {
      return now(HttpAnswer.empty(415));
    }
    return request
        .body()
        .fold(body -> read(call, caller, SeesReader.read(body)), () -> now(HttpAnswer.empty(413)));
  }

  private CompletionStage<HttpAnswer> read(Call call, LicenseServer caller, SeesMessage message) {
    return message.fold(
        wellFormed ->
            rates.admit(caller)
                ? decide(call, caller, wellFormed)
                : now(overRate(call, caller, wellFormed)),
        malformed -> now(malformed(malformed)));
  }

  private static HttpAnswer malformed(SeesMessage.Malformed message) {
    return message.messageId() == null
        ? HttpAnswer.empty(400)
        : json(400, SeesWriter.malformed(message.messageId()));
  }

  /** Nothing is looked up for it: a caller in haste costs no more than this. */
  private HttpAnswer overRate(Call call, LicenseServer caller, SeesMessage.WellFormed message) {
    metrics.countOverRate(caller.name());
    return answer(
        call,
        message.messageId(),
        new Refused(EntitlementError.TOO_MANY_REQUESTS, caller.name() + " is over its rate"));
  }

  private CompletionStage<HttpAnswer> decide(
      Call call, LicenseServer caller, SeesMessage.WellFormed message) {
    EntitlementRequest request =
        new EntitlementRequest(
            caller,
            message.messageId(),
            message.requestType(),
            message.contentId(),
            message.customerCookie());
    return entitlement
        .decide(call, request)
        // A denial keeps the message id and tells the player to come back; a 500 would not (D18).
        .exceptionally(failure -> undecided.tell(call.trace(), failure))
        .thenApply(verdict -> answer(call, message.messageId(), verdict));
  }

  private HttpAnswer answer(Call call, String messageId, Verdict verdict) {
    metrics.count(verdict);
    if (log.isDebugEnabled()) {
      log.debug(
          "entitlement: message {}, trace {}: {}",
          PrintableText.of(messageId, MOST_OF_A_MESSAGE_ID),
          call.trace(),
          verdict.describe());
    }
    return verdict.fold(
        granted -> json(200, SeesWriter.granted(messageId, granted.grant())),
        refused -> json(200, SeesWriter.refused(messageId, refused.error())));
  }

  private static HttpAnswer json(int status, byte[] body) {
    return HttpAnswer.of(status, NEVER_STORED, body);
  }

  private static CompletionStage<HttpAnswer> now(HttpAnswer answer) {
    return CompletableFuture.completedFuture(answer);
  }
}
