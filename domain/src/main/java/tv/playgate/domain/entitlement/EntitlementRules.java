package tv.playgate.domain.entitlement;

import static tv.playgate.domain.entitlement.LicenseCase.refused;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.evaluation.Evaluation;
import tv.playgate.domain.evaluation.Facts;
import tv.playgate.domain.evaluation.FindContent;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.license.CustomerCookie;
import tv.playgate.domain.license.GuidForm;
import tv.playgate.domain.license.LicenseServer;
import tv.playgate.domain.license.SeesSwitch;

/**
 * The rules of the entitlement door, in their order: the request's values, the content, the
 * caller's scope, the flow, the period, what the content requires of the viewer, the device, and
 * then the token URL (sees-expressplay §1 to §3). The first that fails refuses the license.
 *
 * <p>This is a pure function: the same policy, configuration, request, facts and instant always
 * give the same evaluation. Safe for use by any number of threads.
 */
public final class EntitlementRules {

  private final EntitlementPolicy policy;
  private final ConfigurationSnapshot configuration;
  private final EntitlementRequest request;
  private final Facts facts;
  private final Instant now;

  private EntitlementRules(
      EntitlementPolicy policy,
      ConfigurationSnapshot configuration,
      EntitlementRequest request,
      Facts facts,
      Instant now) {
    this.policy = policy;
    this.configuration = configuration;
    this.request = request;
    this.facts = facts;
    this.now = now;
  }

  /**
   * Evaluates a request on the facts known so far.
   *
   * @param policy what the whole house says about licenses
   * @param configuration the one snapshot that the whole decision is made on
   * @param request what is asked
   * @param facts the answers to what earlier evaluations needed
   * @param now when the request arrived
   */
  public static Evaluation<Granted, Refused> decide(
      EntitlementPolicy policy,
      ConfigurationSnapshot configuration,
      EntitlementRequest request,
      Facts facts,
      Instant now) {
    return new EntitlementRules(policy, configuration, request, facts, now).values();
  }

  private Evaluation<Granted, Refused> values() {
    GuidForm form =
        request.caller().has(SeesSwitch.LENIENT_GUIDS) ? GuidForm.LENIENT : GuidForm.HYPHENATED;
    if (form.read(request.messageId()).isEmpty()) {
      return refused(EntitlementError.INVALID_GUID, "the messageID is no GUID");
    }
    Optional<ContentId> content = form.read(request.contentId()).map(ContentId::new);
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
    LicenseServer caller = request.caller();
    if (!caller.contents().covers(content.id())) {
      return refused(
          EntitlementError.UNKNOWN_CONTENT,
          "content " + content.id() + " is out of scope for " + caller.name());
    }
    if (!takes(content, type)) {
      return refused(
          EntitlementError.REQUEST_TYPE_NOT_ALLOWED, content.kind() + " does not take " + type);
    }
    if (type == RequestType.DEVICE_BOUND && !policy.deviceBinding()) {
      return refused(EntitlementError.REQUEST_TYPE_NOT_ALLOWED, "device binding is switched off");
    }
    if (!content.availableAt(now)) {
      return refused(
          EntitlementError.NOT_ENTITLED, "content " + content.id() + " is not available at " + now);
    }
    LicenseCase asked = new LicenseCase(configuration, caller, content, type, cookie, facts, now);
    return ViewerIsEntitled.consider(asked, basis -> LicenseIsIssued.consider(asked, basis));
  }

  private boolean takes(Content content, RequestType type) {
    return type.takenBy(content.kind())
        || (type == RequestType.REGISTRATION
            && request.caller().has(SeesSwitch.REGISTRATION_ON_EVERY_CONTENT));
  }
}
