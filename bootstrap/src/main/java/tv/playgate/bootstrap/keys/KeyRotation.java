package tv.playgate.bootstrap.keys;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.RewrapSecrets;
import tv.playgate.application.port.out.RestingSecrets;
import tv.playgate.application.secret.Secrets;
import tv.playgate.persistence.keys.MasterKeyFile;
import tv.playgate.persistence.keys.MasterKeyId;
import tv.playgate.persistence.keys.SecretsByKey;

/**
 * What can be done with the master keys of a house, and is told in sentences. The file always
 * changes before the secrets do, and no key leaves it under which anything rests: whoever is killed
 * on the way leaves a house that opens everything. All of it waits, on the calling thread, and is
 * refused with a {@link KeysRefusedException}.
 *
 * @param file where the keys are
 * @param secrets what rests under them; asked for only where that matters
 * @param clock tells when it is done
 */
public record KeyRotation(MasterKeyFile file, Supplier<RestingSecrets> secrets, Clock clock) {

  /** A large house has millions of secrets, each of which is read and written. */
  private static final Duration PATIENCE = Duration.ofDays(1);

  /** Tells the keys of the file, and fails if secrets rest that none of them opens. */
  public void list(Consumer<String> say) {
    SecretsByKey counts = counted();
    List<MasterKeyId> keys = file.keys();
    for (MasterKeyId key : keys) {
      say.accept(key + " " + role(key) + ", " + rest(counts.under(key)) + " under it");
    }
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
      throw new KeysRefusedException(problems.toString().strip());
    }
  }

  /** Adds a key that only opens yet. */
  public void add(Consumer<String> say) {
    say.accept(
        file.add()
            + " only opens yet. Bring the key file to every replica, then run 'keys rotate'.");
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
  public void finish(Consumer<String> say) {
    tellFinished(rewrapped(), say);
  }

  private void tellFinished(RewrapSecrets.Result result, Consumer<String> say) {
    MasterKeyId current = file.keys().get(0);
    say.accept(
        result.rewrapped() == 0
            ? "Nothing was to be put under %s.".formatted(current)
            : "%s under %s now, too.".formatted(rest(result.rewrapped()), current));
    requireAllOpen(result);
  }

  /**
   * Puts everything under the next key, or a new one. Where an earlier rotation was broken off, it
   * is finished instead: another key would be one that nobody else has heard of.
   */
  public void rotate(Duration settle, Consumer<String> say) {
    RewrapSecrets.Result before = rewrapped();
    if (before.rewrapped() > 0) {
      say.accept("An earlier rotation was not finished, and is now; no other key was made.");
      tellFinished(before, say);
      return;
    }
    MasterKeyId promoted = file.promote();
    say.accept(promoted + " wraps from now on.");
    RewrapSecrets.Result first = rewrapped();
    say.accept(rest(first.rewrapped()) + " under it by now.");
    pause(settle);
    RewrapSecrets.Result second = rewrapped();
    if (second.rewrapped() > 0) {
      say.accept(
          rest(second.rewrapped()) + " under it, too, that came under another key meanwhile.");
    }
    say.accept("Remove the old key with 'keys prune' once every replica has this key file.");
    requireAllOpen(second);
  }

  private static void requireAllOpen(RewrapSecrets.Result result) {
    if (result.unreadable() > 0) {
      throw new KeysRefusedException(
          result.unreadable() + " secrets do not open, and were left as they are: see 'keys list'");
    }
  }

  private static void pause(Duration settle) {
    try {
      Thread.sleep(settle.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KeysRefusedException("interrupted; 'keys rotate' finishes the rotation", e);
    }
  }

  /** Removes the keys that wrapped before, all of them or none. */
  public void prune(Consumer<String> say) {
    List<MasterKeyId> keys = file.keys();
    List<MasterKeyId> old =
        keys.subList(1, keys.size()).stream()
            .filter(key -> file.next().filter(key::equals).isEmpty())
            .toList();
    SecretsByKey counts = counted();
    for (MasterKeyId key : old) {
      if (counts.under(key) > 0) {
        throw new KeysRefusedException(
            "%s under %s: run 'keys rotate' first; nothing was removed"
                .formatted(rest(counts.under(key)), key));
      }
    }
    if (old.isEmpty()) {
      say.accept("There is no old key to remove.");
      return;
    }
    file.remove(Set.copyOf(old));
    old.forEach(key -> say.accept(key + " is removed."));
    say.accept("Backups of the database that are older still need the old key file.");
  }

  private RewrapSecrets.Result rewrapped() {
    return waited(Secrets.rewrapSecrets(secrets.get(), file.wrapping()).rewrap(arriving()));
  }

  private SecretsByKey counted() {
    return waited(SecretsByKey.count(arriving(), secrets.get()));
  }

  private static <T> T waited(CompletionStage<T> stage) {
    try {
      return stage.toCompletableFuture().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private Call arriving() {
    return Call.arriving(clock.instant(), PATIENCE);
  }
}
