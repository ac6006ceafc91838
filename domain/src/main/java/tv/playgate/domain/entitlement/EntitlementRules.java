package tv.playgate.domain.entitlement;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.evaluation.Evaluation;
import tv.playgate.domain.evaluation.Facts;
import tv.playgate.domain.evaluation.FindContent;
import tv.playgate.domain.evaluation.IssueTokenUrl;
import tv.playgate.domain.evaluation.TokenUrlAnswer;
import tv.playgate.domain.evaluation.TokenUrlFailure;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.license.CustomerCookie;
import tv.playgate.domain.license.GuidForm;

/**
 * The rules of the entitlement door, in their order: the request's values, the content, the
 * caller's scope, the flow, the period, and then the token URL (sees-expressplay §1 to §3). The
 * first that fails refuses the license.
 *
 * <p>This is a pure function: the same request, facts and instant always give the same evaluation.
 * Safe for use by any number of threads.
 */
public final class EntitlementRules {

  private final EntitlementRequest request;
  private final Facts facts;
  private final Instant now;

  private EntitlementRules(EntitlementRequest request, Facts facts, Instant now) {
    this.request = request;
    this.facts = facts;
    this.now = now;
  }

  /**
   * Evaluates a request on the facts known so far.
   *
   * @param request what is asked
   * @param facts the answers to what earlier evaluations needed
   * @param now when the request arrived
   */
  public static Evaluation<Granted, Refused> decide(
      EntitlementRequest request, Facts facts, Instant now) {
    return new EntitlementRules(request, facts, now).values();
  }

  private Evaluation<Granted, Refused> values() {
    if (!GuidForm.fits(request.messageId())) {
      return refused(EntitlementError.INVALID_GUID, "the messageID is no GUID");
    }
    Optional<ContentId> content = ContentId.parse(request.contentId());
    if (content.isEmpty()) {
      return refused(EntitlementError.INVALID_GUID, "the contentID is no GUID");
    }
    Optional<RequestType> type = RequestType.of(request.requestType());
    return type.isEmpty()
        ? refused(EntitlementError.UNKNOWN_REQUEST_TYPE, "requestType " + request.requestType())
        : cookie(content.get(), type.get());
  }

  private Evaluation<Granted, Refused> cookie(ContentId id, RequestType type) {
    String text = request.customerCookie();
    if (text == null) {
      return type.needsCookie()
          ? refused(EntitlementError.INVALID_COOKIE, "there is no customerCookie")
          : content(id, type, null);
    }
    return CustomerCookie.parse(text)
        .map(cookie -> content(id, type, cookie))
        .orElseGet(
            () -> refused(EntitlementError.INVALID_COOKIE, "the customerCookie has no valid form"));
  }

  private Evaluation<Granted, Refused> content(
      ContentId id, RequestType type, @Nullable CustomerCookie cookie) {
    FindContent question = new FindContent(id);
    Optional<Optional<Content>> answer = facts.answerTo(question);
    if (answer.isEmpty()) {
      return Evaluation.needs(question);
    }
    return answer
        .get()
        .map(content -> allowed(content, type, cookie))
        .orElseGet(() -> refused(EntitlementError.UNKNOWN_CONTENT, "there is no content " + id));
  }

  private Evaluation<Granted, Refused> allowed(
      Content content, RequestType type, @Nullable CustomerCookie cookie) {
    if (!request.caller().contents().covers(content.id())) {
      return refused(
          EntitlementError.UNKNOWN_CONTENT,
          "content " + content.id() + " is out of scope for " + request.caller().name());
    }
    if (!type.takenBy(content.kind())) {
      return refused(
          EntitlementError.REQUEST_TYPE_NOT_ALLOWED, content.kind() + " does not take " + type);
    }
    if (!content.availableAt(now)) {
      return refused(
          EntitlementError.NOT_ENTITLED, "content " + content.id() + " is not available at " + now);
    }
    return grant(content, cookie);
  }

  private Evaluation<Granted, Refused> grant(Content content, @Nullable CustomerCookie cookie) {
    if (content.tokenUrl() != null) {
      return Evaluation.settled(
          new Granted(content.id(), content.tokenUrl(), Granted.Origin.CATALOG));
    }
    IssueTokenUrl question = new IssueTokenUrl(content, cookie);
    Optional<TokenUrlAnswer> answer = facts.answerTo(question);
    return answer.isEmpty()
        ? Evaluation.needs(question)
        : answer
            .get()
            .fold(
                issued ->
                    Evaluation.settled(
                        new Granted(content.id(), issued.url(), Granted.Origin.TOKEN_SERVICE)),
                notIssued ->
                    refused(
                        errorOf(notIssued.failure()),
                        "the token service gave no token URL: " + notIssued.failure()));
  }

  private static EntitlementError errorOf(TokenUrlFailure failure) {
    return switch (failure) {
      case REFUSED -> EntitlementError.TOKEN_SERVICE_REFUSED;
      case UNAVAILABLE -> EntitlementError.TOKEN_SERVICE_FAILED;
      case BAD_REPLY -> EntitlementError.BAD_TOKEN_REPLY;
    };
  }

  private static Evaluation<Granted, Refused> refused(EntitlementError error, String because) {
    return Evaluation.rejected(new Refused(error, because));
  }
}
