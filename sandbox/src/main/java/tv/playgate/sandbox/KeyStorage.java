package tv.playgate.sandbox;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Content keys by key id, each opened by the kek that it was stored under. */
final class KeyStorage {

  private final Map<String, Stored> keys = new ConcurrentHashMap<>();

  void store(String keyId, String kek, String contentKey) {
    keys.put(fold(keyId), new Stored(fold(kek), fold(contentKey)));
  }

  boolean knows(String keyId) {
    return keys.containsKey(fold(keyId));
  }

  boolean opens(String keyId, String kek) {
    Stored stored = stored(keyId);
    return stored != null && stored.kek().equals(fold(kek));
  }

  boolean holds(String keyId, String contentKey) {
    Stored stored = stored(keyId);
    return stored != null && stored.contentKey().equals(fold(contentKey));
  }

  private @Nullable Stored stored(String keyId) {
    return keys.get(fold(keyId));
  }

  /** Names after a caret keep their case, hexadecimal digits have none. */
  private static String fold(String text) {
    return text.startsWith("^") ? text : text.toLowerCase(Locale.ROOT);
  }

  /** Holds keys and prints none. */
  private record Stored(String kek, String contentKey) {
    @Override
    public String toString() {
      return "Stored(redacted)";
    }
  }
}
