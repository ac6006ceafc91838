package tv.playgate.domain.evaluation;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.CustomerCookie;
import tv.playgate.domain.license.DrmDeviceId;

/**
 * Which token URL redeems a license for that content?
 *
 * @param content the content, its keys still wrapped
 * @param cookie the handle that the token shall carry; null for none
 * @param device the only device that shall be able to redeem it; null for any
 */
public record IssueTokenUrl(
    Content content, @Nullable CustomerCookie cookie, @Nullable DrmDeviceId device)
    implements Question<TokenUrlAnswer> {

  public IssueTokenUrl {
    requireNonNull(content, "content");
  }

  @Override
  public <R> R accept(Cases<R> cases) {
    return cases.issueTokenUrl(this);
  }
}
