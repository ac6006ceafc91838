package tv.playgate.upstream;

import tv.playgate.application.port.out.TokenUrlIssuer.Order;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.DrmSystem;
import tv.playgate.domain.secret.Secret;

/**
 * The body of a token request (sees-expressplay §5.2 to §5.6). Names are case-sensitive; {@code
 * expirationTime} is always sent, relative to now (D12); what an order does not have is left out.
 */
final class TokenRequestForm {

  static final String MEDIA_TYPE = "application/x-www-form-urlencoded";

  private final EncodedParameters form = new EncodedParameters();
  private final ExpressPlayConfig config;
  private final Order order;

  private TokenRequestForm(ExpressPlayConfig config, Order order) {
    this.config = config;
    this.order = order;
  }

  static String of(ExpressPlayConfig config, Order order) {
    TokenRequestForm request = new TokenRequestForm(config, order);
    request.form.with("customerAuthenticator", config.customerAuthenticator().reveal());
    request.form.with("errorFormat", "json");
    request.keys();
    request.terms();
    request.holder();
    return request.form.with("useHttps", "true").text();
  }

  /** The content key, or what opens it in the key storage: never both (D14). */
  private void keys() {
    Content content = order.content();
    Secret contentKey = order.keys().contentKey();
    Secret kek = order.keys().kek();
    Secret iv = order.keys().iv();
    if (contentKey != null) {
      form.with("contentKey", contentKey.reveal());
    } else if (kek != null) {
      form.with("kek", kek.reveal());
    }
    if (content.keyId() != null) {
      form.with("kid", content.keyId().value());
    }
    if (iv != null && content.drm() == DrmSystem.FAIRPLAY) {
      form.with("iv", iv.reveal());
    }
  }

  private void terms() {
    Content content = order.content();
    form.with("expirationTime", "+" + content.terms().tokenLifetime().toSeconds());
    if (content.terms().rentalDuration() != null) {
      form.with("rentalDuration", Long.toString(content.terms().rentalDuration().toSeconds()));
    }
    if (content.drmParameters() != null) {
      content.drmParameters().values().forEach((name, value) -> form.with(name.wireName(), value));
    }
  }

  private void holder() {
    if (order.cookie() != null) {
      form.with("cookie", order.cookie().value());
    }
    if (order.device() != null) {
      form.with(config.deviceParameter(), order.device().value());
    }
  }
}
