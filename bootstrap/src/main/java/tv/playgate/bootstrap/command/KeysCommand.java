package tv.playgate.bootstrap.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tv.playgate.bootstrap.keys.KeyRotation;
import tv.playgate.bootstrap.keys.KeyWork;
import tv.playgate.bootstrap.keys.KeysRefusedException;
import tv.playgate.bootstrap.wiring.RestingKeys;

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

  /** Does the work on the keys of a house, and tells what is done. */
  private static Integer work(HouseOption house, KeyWork work, Duration settle, CommandSpec spec) {
    PrintWriter out = spec.commandLine().getOut();
    try {
      Optional<RunningPlaygate> running = house.running();
      if (running.isPresent()) {
        new RunningKeys(running.get()).work(work).forEach(out::println);
      } else {
        here(house, work, settle, out);
      }
    } catch (KeysRefusedException e) {
      throw new CommandFailedException(String.valueOf(e.getMessage()), e);
    } finally {
      out.flush();
    }
    return 0;
  }

  private static void here(HouseOption house, KeyWork work, Duration settle, PrintWriter out) {
    Clock clock = Clock.systemUTC();
    try (RestingKeys keys = house.restingKeys(clock)) {
      work.doIt(
          new KeyRotation(keys.file(), keys::secrets, clock),
          settle,
          sentence -> {
            out.println(sentence);
            out.flush();
          });
    }
  }

  /** {@code keys list}. */
  @Command(
      name = "list",
      description = "Tell which master keys there are, and how many secrets rest under each.",
      mixinStandardHelpOptions = true)
  static final class ListKeys implements Callable<Integer> {

    @ArgGroup(multiplicity = "1")
    private HouseOption house = new HouseOption();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
      return work(house, KeyWork.LIST, Duration.ZERO, spec);
    }
  }

  /** {@code keys add}. */
  @Command(
      name = "add",
      description =
          "Add a new key that only opens yet: for replicas that have copies of the key file.",
      mixinStandardHelpOptions = true)
  static final class Add implements Callable<Integer> {

    @ArgGroup(multiplicity = "1")
    private HouseOption house = new HouseOption();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
      return work(house, KeyWork.ADD, Duration.ZERO, spec);
    }
  }

  /** {@code keys rotate}. */
  @Command(
      name = "rotate",
      description = "Let the key that was added, or a new one, wrap everything from now on.",
      mixinStandardHelpOptions = true)
  static final class Rotate implements Callable<Integer> {

    private static final Duration LONGEST = Duration.ofHours(1);

    @ArgGroup(multiplicity = "1")
    private HouseOption house = new HouseOption();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
        names = "--settle",
        paramLabel = "DURATION",
        defaultValue = "PT15S",
        description =
            "How long running processes get to see the new key before all is looked through once"
                + " more; PT0S to PT1H, ${DEFAULT-VALUE} if left out, and always with --admin.")
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
      return work(house, finish ? KeyWork.FINISH : KeyWork.ROTATE, settle, spec);
    }
  }

  /** {@code keys prune}. */
  @Command(
      name = "prune",
      description = "Remove the keys that wrapped before and under which nothing rests any more.",
      mixinStandardHelpOptions = true)
  static final class Prune implements Callable<Integer> {

    @ArgGroup(multiplicity = "1")
    private HouseOption house = new HouseOption();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
      return work(house, KeyWork.PRUNE, Duration.ZERO, spec);
    }
  }
}
