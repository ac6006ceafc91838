package tv.playgate.bootstrap.configuration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong, so that all of it is said at once. Not for use by several threads. */
public final class Problems {

  private final List<String> sentences = new ArrayList<>();
  private final Set<String> keys = new LinkedHashSet<>();

  /** Something is wrong with that key. */
  public void add(String key, String problem) {
    sentences.add(key + ": " + problem);
    keys.add(key);
  }

  /** Whether nothing is wrong. */
  public boolean isEmpty() {
    return sentences.isEmpty();
  }

  /** The keys that something is wrong with. */
  public Set<String> keys() {
    return Set.copyOf(keys);
  }

  /** All that is wrong, a sentence each, in the order in which it was found. */
  public List<String> sentences() {
    return List.copyOf(sentences);
  }
}
