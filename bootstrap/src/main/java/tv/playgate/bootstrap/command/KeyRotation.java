package tv.playgate.bootstrap.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.RewrapSecrets;
import tv.playgate.application.port.out.RestingSecrets;
import tv.playgate.application.secret.Secrets;
import tv.playgate.bootstrap.wiring.Waiting;
import tv.playgate.persistence.keys.MasterKeyFile;
import tv.playgate.persistence.keys.MasterKeyId;
import tv.playgate.persistence.keys.SecretsByKey;

/**
 * What can be done with the master keys of a house, and is told in sentences. The file always
 * changes before the secrets do, and no key leaves it under which anything rests: whoever is killed
 * on the way leaves a house that opens everything.
 */
record KeyRotation(MasterKeyFile file, RestingSecrets secrets, Clock clock) {

  /** A large house has millions of secrets, each of which is read and written. */
  private static final Duration PATIENCE = Duration.ofDays(1);

  /** Tells the keys of the file, and fails if secrets rest that none of them opens. */
  void list(PrintWriter out) {
    SecretsByKey counts = counted();
    List<MasterKeyId> keys = file.keys();
    for (MasterKeyId key : keys) {
      out.println(key + " " + role(key) + ", " + rest(counts.under(key)) + " under it");
    }
    out.flush();
    Map<String, Long> lost = new TreeMap<>();
    counts.counts().forEach((key, count) -> lost.put(key.hex(), count));
    keys.forEach(key -> lost.remove(key.hex()));
    StringBuilder problems = new StringBuilder();
    lost.forEach(
        (key, count) -> problems.append(rest(count) + " under " + key + ", which is not there. "));
    if (counts.unrecognised() > 0) {
      problems.append(rest(counts.unrecognised()) + " in no known format. ");
    }
    if (!problems.isEmpty()) {
      throw new CommandFailedException(problems.toString().strip());
    }
  }

  private String role(MasterKeyId key) {
    if (key.equals(file.keys().get(0))) {
      return "wraps";
    }
    return file.next().filter(key::equals).isPresent() ? "opens and is next" : "opens";
  }

  private static String rest(long count) {
    return count == 1 ? "1 secret rests" : count + " secrets rest";
  }

  /** Puts everything under the key that wraps now. */
  void finish(PrintWriter out) {
    tellFinished(rewrapped(), out);
  }

  private void tellFinished(RewrapSecrets.Result result, PrintWriter out) {
    MasterKeyId current = file.keys().get(0);
    out.println(
        result.rewrapped() == 0
            ? "Nothing was to be put under %s.".formatted(current)
            : "%s under %s now, too.".formatted(rest(result.rewrapped()), current));
    requireAllOpen(result);
  }

  /**
   * Puts everything under the next key, or a new one. Where an earlier rotation was broken off, it
   * is finished instead: another key would be one that nobody else has heard of.
   */
  void rotate(Duration settle, PrintWriter out) {
    RewrapSecrets.Result before = rewrapped();
    if (before.rewrapped() > 0) {
      out.println("An earlier rotation was not finished, and is now; no other key was made.");
      tellFinished(before, out);
      return;
    }
    MasterKeyId promoted = file.promote();
    out.println(promoted + " wraps from now on.");
    out.flush();
    RewrapSecrets.Result first = rewrapped();
    out.println(rest(first.rewrapped()) + " under it by now.");
    out.flush();
    pause(settle);
    RewrapSecrets.Result second = rewrapped();
    if (second.rewrapped() > 0) {
      out.println(
          rest(second.rewrapped()) + " under it, too, that came under another key meanwhile.");
    }
    out.println("Remove the old key with 'keys prune' once every replica has this key file.");
    requireAllOpen(second);
  }

  private static void requireAllOpen(RewrapSecrets.Result result) {
    if (result.unreadable() > 0) {
      throw new CommandFailedException(
          result.unreadable() + " secrets do not open, and were left as they are: see 'keys list'");
    }
  }

  private static void pause(Duration settle) {
    try {
      Thread.sleep(settle.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailedException("interrupted; 'keys rotate' finishes the rotation", e);
    }
  }

  /** Removes the keys that wrapped before, all of them or none. */
  void prune(PrintWriter out) {
    List<MasterKeyId> keys = file.keys();
    List<MasterKeyId> old =
        keys.subList(1, keys.size()).stream()
            .filter(key -> file.next().filter(key::equals).isEmpty())
            .toList();
    SecretsByKey counts = counted();
    for (MasterKeyId key : old) {
      if (counts.under(key) > 0) {
        throw new CommandFailedException(
            "%s under %s: run 'keys rotate' first; nothing was removed"
                .formatted(rest(counts.under(key)), key));
      }
    }
    if (old.isEmpty()) {
      out.println("There is no old key to remove.");
      return;
    }
    file.remove(Set.copyOf(old));
    old.forEach(key -> out.println(key + " is removed."));
    out.println("Backups of the database that are older still need the old key file.");
  }

  private RewrapSecrets.Result rewrapped() {
    return Waiting.on(Secrets.rewrapSecrets(secrets, file.wrapping()).rewrap(arriving()), PATIENCE);
  }

  private SecretsByKey counted() {
    return Waiting.on(SecretsByKey.count(arriving(), secrets), PATIENCE);
  }

  private Call arriving() {
    return Call.arriving(clock.instant(), PATIENCE);
  }
}
