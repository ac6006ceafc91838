package tv.playgate.domain.entitlement;

import static tv.playgate.domain.entitlement.LicenseCase.refused;

import org.jspecify.annotations.Nullable;
import tv.playgate.domain.evaluation.ClaimLicense;
import tv.playgate.domain.evaluation.Evaluation;
import tv.playgate.domain.evaluation.IssueTokenUrl;
import tv.playgate.domain.evaluation.LicenseClaim;
import tv.playgate.domain.evaluation.TokenUrlFailure;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.DrmDeviceId;
import tv.playgate.domain.license.TokenUrl;
import tv.playgate.domain.session.ViewerSessionId;

/**
 * The last rule: the content's own token URL, or one that is made for this license. A license is
 * taken off the viewer session last of all, so that none is lost to trouble before.
 */
final class LicenseIsIssued {

  private final LicenseCase asked;
  private final Basis basis;

  private LicenseIsIssued(LicenseCase asked, Basis basis) {
    this.asked = asked;
    this.basis = basis;
  }

  static Evaluation<Granted, Refused> consider(LicenseCase asked, Basis basis) {
    LicenseIsIssued rule = new LicenseIsIssued(asked, basis);
    TokenUrl given = asked.content().tokenUrl();
    return given == null
        ? DeviceIsKnown.consider(asked, basis, rule::issued)
        : rule.counted(given, Granted.Origin.CATALOG);
  }

  private Evaluation<Granted, Refused> issued(@Nullable DrmDeviceId device) {
    return asked.knowing(
        new IssueTokenUrl(asked.content(), asked.cookie(), device),
        answer ->
            answer.fold(
                issued -> counted(issued.url(), Granted.Origin.TOKEN_SERVICE),
                notIssued -> notIssued(notIssued.failure())));
  }

  private Evaluation<Granted, Refused> notIssued(TokenUrlFailure failure) {
    EntitlementError error =
        switch (failure) {
          case REFUSED -> EntitlementError.TOKEN_SERVICE_REFUSED;
          case UNAVAILABLE -> EntitlementError.TOKEN_SERVICE_FAILED;
          case BAD_REPLY -> EntitlementError.BAD_TOKEN_REPLY;
        };
    return refused(error, "the token service gave no token URL: " + failure, basis);
  }

  private Evaluation<Granted, Refused> counted(TokenUrl url, Granted.Origin origin) {
    ViewerSessionId session = basis.session();
    return session == null
        ? granted(url, origin)
        : asked.knowing(
            new ClaimLicense(session),
            claim ->
                switch (claim) {
                  case TAKEN -> granted(url, origin);
                  case USED_UP -> notLeft(EntitlementError.NOT_ENTITLED, claim);
                  case SESSION_GONE -> notLeft(EntitlementError.INVALID_COOKIE, claim);
                });
  }

  private Evaluation<Granted, Refused> notLeft(EntitlementError error, LicenseClaim claim) {
    return refused(
        error, "viewer session " + basis.session() + " gives no license: " + claim, basis);
  }

  private Evaluation<Granted, Refused> granted(TokenUrl url, Granted.Origin origin) {
    Content content = asked.content();
    return Evaluation.settled(new Granted(content.id(), url, origin, basis));
  }
}
