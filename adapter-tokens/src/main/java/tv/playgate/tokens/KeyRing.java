package tv.playgate.tokens;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tv.playgate.domain.key.OwnKey;

/**
 * The media token keys that a node knows.
 *
 * @param keys the newest first; at least one, but for the ring of a node that has not looked yet
 * @param leftOut keys that do not open; nobody need try them again
 */
record KeyRing(List<RingKey> keys, Set<OwnKey> leftOut) {

  /**
   * How old a key must be to sign, where there is an older one: three times as long as another node
   * takes to see it.
   */
  static final Duration SETTLED = Duration.ofSeconds(30);

  static final KeyRing EMPTY = new KeyRing(List.of(), Set.of());

  KeyRing {
    keys = List.copyOf(keys);
    leftOut = Set.copyOf(leftOut);
  }

  /** The key that signs: the newest that is settled, or else the oldest. */
  RingKey signing(Instant now) {
    return keys.stream()
        .filter(key -> !key.stored().madeAt().plus(SETTLED).isAfter(now))
        .findFirst()
        .orElseGet(() -> keys.get(keys.size() - 1));
  }

  Optional<RingKey> named(String id) {
    return keys.stream().filter(key -> key.stored().id().value().equals(id)).findFirst();
  }

  /** The key, if it is here and opened already. */
  Optional<RingKey> opened(OwnKey stored) {
    return keys.stream().filter(key -> key.stored().equals(stored)).findFirst();
  }

  /** The public halves as a JWK set. */
  String published() {
    return new JWKSet(keys.stream().<JWK>map(RingKey::published).toList()).toString(true);
  }
}
