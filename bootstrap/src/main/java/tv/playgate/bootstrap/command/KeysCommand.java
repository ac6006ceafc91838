package tv.playgate.bootstrap.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tv.playgate.bootstrap.wiring.RestingKeys;
import tv.playgate.persistence.keys.MasterKeyId;

/** {@code keys}: the master keys, under which all other keys rest. */
@Command(
    name = "keys",
    description = "List, add, rotate and remove master keys.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      KeysCommand.ListKeys.class,
      KeysCommand.Add.class,
      KeysCommand.Rotate.class,
      KeysCommand.Prune.class
    })
public final class KeysCommand {

  private KeysCommand() {}

  private static Integer withKeys(
      ConfigOption config, CommandSpec spec, BiConsumer<KeyRotation, PrintWriter> work) {
    Clock clock = Clock.systemUTC();
    PrintWriter out = spec.commandLine().getOut();
    try (RestingKeys keys = config.openKeys(clock)) {
      work.accept(new KeyRotation(keys.file(), keys.secrets(), clock), out);
    } finally {
      out.flush();
    }
    return 0;
  }

  /** {@code keys list}. */
  @Command(
      name = "list",
      description = "Tell which master keys there are, and how many secrets rest under each.",
      mixinStandardHelpOptions = true)
  static final class ListKeys implements Callable<Integer> {

    @Mixin private ConfigOption config = new ConfigOption();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
      return withKeys(config, spec, KeyRotation::list);
    }
  }

  /** {@code keys add}. */
  @Command(
      name = "add",
      description =
          "Add a new key that only opens yet: for replicas that have copies of the key file.",
      mixinStandardHelpOptions = true)
  static final class Add implements Callable<Integer> {

    @Mixin private ConfigOption config = new ConfigOption();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
      MasterKeyId added = config.read(Clock.systemUTC().instant()).materials().masterKeys().add();
      PrintWriter out = spec.commandLine().getOut();
      out.println(
          added + " only opens yet. Bring the key file to every replica, then run 'keys rotate'.");
      out.flush();
      return 0;
    }
  }

  /** {@code keys rotate}. */
  @Command(
      name = "rotate",
      description = "Let the key that was added, or a new one, wrap everything from now on.",
      mixinStandardHelpOptions = true)
  static final class Rotate implements Callable<Integer> {

    private static final Duration LONGEST = Duration.ofHours(1);

    @Mixin private ConfigOption config = new ConfigOption();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
        names = "--settle",
        paramLabel = "DURATION",
        defaultValue = "PT15S",
        description =
            "How long running processes get to see the new key before all is looked through once"
                + " more; PT0S to PT1H, ${DEFAULT-VALUE} if left out.")
    private Duration settle = Duration.ZERO;

    @Option(
        names = "--finish",
        description =
            "Only put everything under the key that wraps now; let no other key come first.")
    private boolean finish;

    @Override
    public Integer call() {
      if (settle.isNegative() || settle.compareTo(LONGEST) > 0) {
        throw new ParameterException(
            spec.commandLine(), "--settle: " + settle + " (expected: PT0S to " + LONGEST + ")");
      }
      return withKeys(
          config,
          spec,
          finish ? KeyRotation::finish : (rotation, out) -> rotation.rotate(settle, out));
    }
  }

  /** {@code keys prune}. */
  @Command(
      name = "prune",
      description = "Remove the keys that wrapped before and under which nothing rests any more.",
      mixinStandardHelpOptions = true)
  static final class Prune implements Callable<Integer> {

    @Mixin private ConfigOption config = new ConfigOption();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
      return withKeys(config, spec, KeyRotation::prune);
    }
  }
}
