package tv.playgate.bootstrap.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tv.playgate.bootstrap.wiring.CheckedConfiguration;

/** {@code check}: reads everything that {@code serve} would read, and opens nothing. */
@Command(
    name = "check",
    description = "Name everything that is wrong in the configuration and the catalog file.",
    mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {

  @Mixin private ConfigOption config = new ConfigOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    CheckedConfiguration checked = config.read(Instant.now());
    PrintWriter out = spec.commandLine().getOut();
    Warnings.of(checked).sentences().forEach(w -> out.println("warning: " + w));
    out.println("The configuration is good.");
    out.flush();
    return 0;
  }
}
