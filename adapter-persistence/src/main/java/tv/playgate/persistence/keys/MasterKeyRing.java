package tv.playgate.persistence.keys;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The master keys of a file, in its order: the first wraps, all open. One of the others may be
 * marked as the next one: it was brought before its time, so that every replica has it when it
 * comes to wrap.
 */
final class MasterKeyRing {

  /** More than anybody keeps; a file beyond that is another file. */
  static final int MOST_KEYS = 100;

  private static final String NEXT = "next";

  private final Map<MasterKeyId, MasterKey> keys;
  private final MasterKey first;
  private final @Nullable MasterKeyId next;

  private MasterKeyRing(Collection<MasterKey> keys, @Nullable MasterKeyId next) {
    this.keys = new LinkedHashMap<>();
    keys.forEach(key -> this.keys.putIfAbsent(key.id(), key));
    this.first = keys.iterator().next();
    this.next = next;
  }

  /**
   * Reads the text of a file: a key in base64 on each line, one of them followed by {@code next} if
   * it is that. Blank lines do not matter.
   *
   * @throws IllegalArgumentException if it is anything else; the message repeats nothing of it
   */
  static MasterKeyRing parse(String file) {
    Map<MasterKeyId, MasterKey> keys = new LinkedHashMap<>();
    MasterKeyId next = null;
    int number = 0;
    for (String line : file.lines().toList()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      boolean marked = line.strip().endsWith(" " + NEXT);
      MasterKey key = parseLine(number, line.strip(), marked);
      require(number, keys.putIfAbsent(key.id(), key) == null, "the key stands further up already");
      require(number, !marked || keys.size() > 1, "the first key wraps, and is not the next one");
      require(number, !marked || next == null, "there is a next one already");
      require(number, keys.size() <= MOST_KEYS, "more than " + MOST_KEYS + " keys");
      next = marked ? key.id() : next;
    }
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("master key: there is none");
    }
    return new MasterKeyRing(keys.values(), next);
  }

  private static MasterKey parseLine(int number, String line, boolean marked) {
    String base64 = marked ? line.substring(0, line.length() - NEXT.length()).strip() : line;
    try {
      return MasterKey.parse(base64);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(at(number) + e.getMessage());
    }
  }

  private static void require(int number, boolean condition, String problem) {
    if (!condition) {
      throw new IllegalArgumentException(at(number) + problem);
    }
  }

  private static String at(int number) {
    return "master key, line " + number + ": ";
  }

  /** The key that wraps. */
  MasterKey first() {
    return first;
  }

  Optional<MasterKey> find(MasterKeyId id) {
    return Optional.ofNullable(keys.get(id));
  }

  /** All of them; the first wraps. */
  List<MasterKeyId> ids() {
    return List.copyOf(keys.keySet());
  }

  Optional<MasterKeyId> next() {
    return Optional.ofNullable(next);
  }

  /** This ring with one key more, which is the next one. */
  MasterKeyRing bringing(MasterKey added) {
    List<MasterKey> more = new ArrayList<>(keys.values());
    more.add(added);
    return new MasterKeyRing(more, added.id());
  }

  /** This ring with that key, which may be one of it, in the first place. */
  MasterKeyRing ledBy(MasterKey leader) {
    List<MasterKey> reordered = new ArrayList<>(List.of(leader));
    reordered.addAll(keys.values());
    return new MasterKeyRing(reordered, leader.id().equals(next) ? null : next);
  }

  /** This ring without some of its keys, of which none is the first. */
  MasterKeyRing without(Collection<MasterKeyId> gone) {
    List<MasterKey> left = keys.values().stream().filter(k -> !gone.contains(k.id())).toList();
    return new MasterKeyRing(left, next != null && gone.contains(next) ? null : next);
  }

  /** The text of its file. Whoever calls this answers for where it goes. */
  String reveal() {
    StringBuilder text = new StringBuilder();
    for (MasterKey key : keys.values()) {
      text.append(key.reveal()).append(key.id().equals(next) ? " " + NEXT : "").append('\n');
    }
    return text.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MasterKeyRing that
        && ids().equals(that.ids())
        && next().equals(that.next());
  }

  @Override
  public int hashCode() {
    return ids().hashCode();
  }

  @Override
  public String toString() {
    return "MasterKeyRing" + ids();
  }
}
