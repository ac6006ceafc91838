package tv.playgate.bootstrap.keys;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/** What can be done with the master keys. */
public enum KeyWork {
  LIST("list") {
    @Override
    public void doIt(KeyRotation keys, Duration settle, Consumer<String> say) {
      keys.list(say);
    }
  },
  ADD("add") {
    @Override
    public void doIt(KeyRotation keys, Duration settle, Consumer<String> say) {
      keys.add(say);
    }
  },
  ROTATE("rotate") {
    @Override
    public void doIt(KeyRotation keys, Duration settle, Consumer<String> say) {
      keys.rotate(settle, say);
    }
  },
  FINISH("finish") {
    @Override
    public void doIt(KeyRotation keys, Duration settle, Consumer<String> say) {
      keys.finish(say);
    }
  },
  PRUNE("prune") {
    @Override
    public void doIt(KeyRotation keys, Duration settle, Consumer<String> say) {
      keys.prune(say);
    }
  };

  private final String wireName;

  KeyWork(String wireName) {
    this.wireName = wireName;
  }

  /** The name at the admin address. */
  public String wireName() {
    return wireName;
  }

  /** The work of that name, if there is one. */
  public static Optional<KeyWork> named(String wireName) {
    return Arrays.stream(values()).filter(work -> work.wireName.equals(wireName)).findFirst();
  }

  /**
   * Does it, on the calling thread, however long it takes.
   *
   * @param settle how long running processes get to see a new key before all is looked through once
   *     more
   * @param say is told what is done, a sentence each
   * @throws KeysRefusedException if it cannot be done
   */
  public abstract void doIt(KeyRotation keys, Duration settle, Consumer<String> say);
}
