package tv.playgate.domain.entitlement;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Function;
import tv.playgate.domain.decision.GivenAuthorization;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.license.LicenseGrant;

/**
 * The license is granted.
 *
 * @param content for this content
 * @param grant with this
 * @param origin from here
 * @param basis on the strength of what
 */
public record Granted(ContentId content, LicenseGrant grant, Origin origin, Basis basis)
    implements Verdict {

  /** Where the grant comes from. */
  public enum Origin {
    CATALOG,
    TOKEN_SERVICE
  }

  public Granted {
    requireNonNull(content, "content");
    requireNonNull(grant, "grant");
    requireNonNull(origin, "origin");
    requireNonNull(basis, "basis");
  }

  @Override
  public <R> R fold(
      Function<? super Granted, ? extends R> granted,
      Function<? super Refused, ? extends R> refused) {
    return granted.apply(this);
  }

  @Override
  public List<GivenAuthorization> newlyGiven() {
    return basis.newlyGiven();
  }

  @Override
  public String describe() {
    return "granted: content " + content + ", token URL from " + origin + ", " + basis.because();
  }
}
