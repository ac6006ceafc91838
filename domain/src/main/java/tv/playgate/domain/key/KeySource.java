package tv.playgate.domain.key;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import tv.playgate.domain.upstream.UpstreamAddress;

/** Where the public key, or a set of them, comes from. */
public sealed interface KeySource {

  /** Handles both cases. */
  <R> R fold(Function<Given, R> given, Function<Published, R> published);

  /** Where a set of keys is published; empty where the key itself is given. */
  default Optional<URI> publishedAt() {
    return fold(given -> Optional.empty(), published -> Optional.of(published.jwksUrl()));
  }

  /** The key itself. */
  record Given(RsaPublicKeyPem publicKey) implements KeySource {
    public Given {
      requireNonNull(publicKey, "publicKey");
    }

    @Override
    public <R> R fold(Function<Given, R> given, Function<Published, R> published) {
      return given.apply(this);
    }
  }

  /**
   * A JWK set at an address, which is read ahead of need and never during a request.
   *
   * @param jwksUrl an {@linkplain UpstreamAddress address that Playgate calls}
   */
  record Published(URI jwksUrl) implements KeySource {

    /**
     * @throws IllegalArgumentException if it is an address that must not be called
     */
    public Published {
      UpstreamAddress.problemWith(jwksUrl)
          .ifPresent(
              problem -> {
                throw new IllegalArgumentException("jwksUrl: " + problem);
              });
    }

    @Override
    public <R> R fold(Function<Given, R> given, Function<Published, R> published) {
      return published.apply(this);
    }
  }
}
