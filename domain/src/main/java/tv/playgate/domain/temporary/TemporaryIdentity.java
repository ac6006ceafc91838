package tv.playgate.domain.temporary;

import java.util.Map;
import java.util.Optional;

/**
 * What the viewer of a promotional trial says of himself, by name: usually one hash under the key
 * that the programmer configured (pass-decisions §5.2).
 *
 * @param values texts by name; empty where nothing usable was said
 */
public record TemporaryIdentity(Map<String, String> values) {

  /** Nothing was said, or nothing that can be read. */
  public static final TemporaryIdentity NONE = new TemporaryIdentity(Map.of());

  public TemporaryIdentity {
    values = Map.copyOf(values);
  }

  /** What was said under that name, hashed; empty if nothing was, or only blanks. */
  public Optional<IdentityHash> under(String key) {
    return Optional.ofNullable(values.get(key)).filter(v -> !v.isBlank()).map(IdentityHash::of);
  }

  /** Says nothing of the viewer. */
  @Override
  public String toString() {
    return "TemporaryIdentity(" + values.size() + " values)";
  }
}
