package tv.playgate.upstream;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.StringJoiner;
import tv.playgate.application.port.out.TokenUrlIssuer.Order;
import tv.playgate.domain.license.CustomerCookie;
import tv.playgate.domain.secret.Secret;

/**
 * The body of a FairPlay token request (sees-expressplay §5.2 to §5.4). Parameter names are
 * case-sensitive; {@code expirationTime} is always sent, relative to now (D12); {@code
 * rentalDuration} only where there is one (D13).
 */
final class FairPlayForm {

  static final String MEDIA_TYPE = "application/x-www-form-urlencoded";

  private final StringJoiner form = new StringJoiner("&");

  private FairPlayForm() {}

  static String of(Secret customerAuthenticator, Order order) {
    FairPlayForm form =
        new FairPlayForm()
            .with("customerAuthenticator", customerAuthenticator.reveal())
            .with("errorFormat", "json")
            .with("contentKey", order.keys().contentKey().reveal())
            .with("iv", order.keys().iv().reveal())
            .with("expirationTime", "+" + order.terms().tokenLifetime().toSeconds());
    Duration rental = order.terms().rentalDuration();
    if (rental != null) {
      form.with("rentalDuration", Long.toString(rental.toSeconds()));
    }
    CustomerCookie cookie = order.cookie();
    if (cookie != null) {
      form.with("cookie", cookie.value());
    }
    return form.with("useHttps", "true").form.toString();
  }

  /** Percent-encodes everything special, blanks too: a literal plus must not read as one (§5.2). */
  private FairPlayForm with(String name, String value) {
    String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    form.add(name + "=" + encoded);
    return this;
  }
}
