package tv.playgate.domain.entitlement;

import static tv.playgate.domain.entitlement.LicenseCase.refused;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.configuration.IntegratedMvpd;
import tv.playgate.domain.decision.Authorization;
import tv.playgate.domain.decision.AuthorizationRules;
import tv.playgate.domain.decision.Authorizations;
import tv.playgate.domain.decision.DecisionRequest;
import tv.playgate.domain.error.ErrorAction;
import tv.playgate.domain.evaluation.Evaluation;
import tv.playgate.domain.evaluation.FindViewerSession;
import tv.playgate.domain.integration.DecisionSource;
import tv.playgate.domain.license.CookieHash;
import tv.playgate.domain.license.CustomerCookie;
import tv.playgate.domain.license.Requirement;
import tv.playgate.domain.session.ViewerSession;

/**
 * Where the two doors meet: a content that requires it is licensed only to a viewer who has an
 * authoritative permit, from a source that the content accepts. The viewer is the one of the
 * session behind the customer cookie, and the permit comes from the rules of authorization, or from
 * an authorization that the session stands on.
 */
final class ViewerIsEntitled {

  private final LicenseCase asked;
  private final Requirement requirement;
  private final Function<Basis, Evaluation<Granted, Refused>> then;

  private ViewerIsEntitled(
      LicenseCase asked,
      Requirement requirement,
      Function<Basis, Evaluation<Granted, Refused>> then) {
    this.asked = asked;
    this.requirement = requirement;
    this.then = then;
  }

  /** Goes on if the viewer is entitled, or the content requires nothing of him. */
  static Evaluation<Granted, Refused> consider(
      LicenseCase asked, Function<Basis, Evaluation<Granted, Refused>> then) {
    Requirement requirement = asked.content().requires();
    return requirement == null
        ? then.apply(Basis.NOTHING_REQUIRED)
        : new ViewerIsEntitled(asked, requirement, then).cookie(asked.cookie());
  }

  private Evaluation<Granted, Refused> cookie(@Nullable CustomerCookie cookie) {
    return cookie == null
        ? refused(
            EntitlementError.INVALID_COOKIE,
            "the content requires a viewer, and no cookie names one")
        : asked.knowing(new FindViewerSession(CookieHash.of(cookie)), this::session);
  }

  /** Whether there is none, it is over, or it is for others: the caller is told the same. */
  private Evaluation<Granted, Refused> session(Optional<ViewerSession> found) {
    if (found.isEmpty()) {
      return refused(EntitlementError.INVALID_COOKIE, "the cookie names no viewer session");
    }
    ViewerSession session = found.get();
    if (!session.serves(asked.caller().name(), asked.now())) {
      return refused(
          EntitlementError.INVALID_COOKIE,
          "viewer session " + session.id() + " is over, or not for " + asked.caller().name());
    }
    if (!session.integration().serviceProvider().equals(requirement.serviceProvider())) {
      return notEntitled(session, "it is for " + session.integration().serviceProvider());
    }
    return session
        .standingFor(requirement.resource(), asked.now())
        .filter(standing -> accepts(standing.source()) && !isWithdrawn(session))
        .map(
            standing ->
                then.apply(
                    new Basis(
                        "authorized until " + standing.validity().until() + of(session),
                        session.id(),
                        List.of())))
        .orElseGet(() -> authorize(session));
  }

  /** What the operator switched off since is off for those who were authorized before, too. */
  private boolean isWithdrawn(ViewerSession session) {
    return asked
        .configuration()
        .integration(session.integration())
        .filter(integrated -> integrated.integration().enabled())
        .map(this::isDeniedByDegradation)
        .orElse(true);
  }

  private boolean isDeniedByDegradation(IntegratedMvpd integrated) {
    return integrated.mvpd().temporaryAccess() == null
        && integrated.degradationRules().stream()
            .filter(rule -> rule.decides(List.of(requirement.resource()), asked.now()))
            .findFirst()
            .filter(rule -> !rule.kind().permits())
            .isPresent();
  }

  /** A trial is not begun for the sake of a permit that would not count. */
  private Evaluation<Granted, Refused> authorize(ViewerSession session) {
    boolean trial =
        asked
            .configuration()
            .mvpd(session.integration().mvpd())
            .filter(mvpd -> mvpd.temporaryAccess() != null)
            .isPresent();
    if (trial && !accepts(DecisionSource.TEMPORARY_ACCESS)) {
      return notEntitled(session, "the content accepts no temporary access");
    }
    DecisionRequest request =
        new DecisionRequest(
            session.integration(), session.viewer(), List.of(requirement.resource()));
    return AuthorizationRules.decide(asked.configuration(), request, asked.facts(), asked.now())
        .fold(
            decided -> decided(session, decided),
            error -> notEntitled(session, "authorization fails with " + error.code()),
            Evaluation::needs);
  }

  private Evaluation<Granted, Refused> decided(ViewerSession session, Authorizations decided) {
    Optional<Authorization> authorization = decided.decisions().stream().findFirst();
    if (authorization.isEmpty()) {
      return notEntitled(session, "authorization decides nothing");
    }
    return authorization
        .get()
        .reason()
        .fold(
            permit -> permitted(session, authorization.get(), decided),
            deny ->
                mayPass(authorization.get())
                    ? refused(EntitlementError.TEMPORARILY_UNDECIDED, deny.describe() + of(session))
                    : notEntitled(session, deny.describe()));
  }

  private Evaluation<Granted, Refused> permitted(
      ViewerSession session, Authorization authorization, Authorizations decided) {
    Basis basis =
        new Basis(
            authorization.reason().describe() + of(session), session.id(), decided.newlyGiven());
    return accepts(authorization.source())
        ? then.apply(basis)
        : refused(
            EntitlementError.NOT_ENTITLED,
            "the content accepts no " + authorization.source().wireName() + "; " + basis.because(),
            basis);
  }

  private boolean accepts(DecisionSource source) {
    return requirement.acceptedSources().contains(source);
  }

  private static boolean mayPass(Authorization denied) {
    return denied.error().filter(e -> e.code().action() == ErrorAction.RETRY).isPresent();
  }

  private static Evaluation<Granted, Refused> notEntitled(ViewerSession session, String because) {
    return refused(EntitlementError.NOT_ENTITLED, because + of(session));
  }

  private static String of(ViewerSession session) {
    return ", viewer session " + session.id();
  }
}
