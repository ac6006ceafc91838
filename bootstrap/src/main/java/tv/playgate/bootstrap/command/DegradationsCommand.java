package tv.playgate.bootstrap.command;

import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tv.playgate.domain.degradation.ProposalId;
import tv.playgate.domain.degradation.RuleTerms;
import tv.playgate.domain.integration.DegradationKind;

/** {@code degradations}: what a running Playgate proposes while an MVPD fails. */
@Command(
    name = "degradations",
    description = "List, approve and reject the degradations that a running Playgate proposes.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DegradationsCommand.ListProposals.class,
      DegradationsCommand.Approve.class,
      DegradationsCommand.Reject.class
    })
public final class DegradationsCommand {

  private static final String AUTHOR = "command line";

  private DegradationsCommand() {}

  private static RunningProposals proposals(RunningOption running) {
    return new RunningProposals(
        running.playgate().orElseThrow(() -> new CommandFailedException("--admin: is required")));
  }

  private static ProposalId id(CommandSpec spec, String text) {
    return ProposalId.parse(text)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), "ID: expected the id of a proposal, as list shows it"));
  }

  private static void print(CommandSpec spec, List<String> lines) {
    PrintWriter out = spec.commandLine().getOut();
    lines.forEach(out::println);
    out.flush();
  }

  /** {@code degradations list}. */
  @Command(
      name = "list",
      description = "Tell what is proposed, the newest first, a line each.",
      mixinStandardHelpOptions = true)
  static final class ListProposals implements Callable<Integer> {

    @ArgGroup(exclusive = false, multiplicity = "1")
    private RunningOption running = new RunningOption();

    @Option(names = "--all", description = "Those that were decided or have expired, too.")
    private boolean all;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
      List<String> lines = proposals(running).list(all);
      print(spec, lines.isEmpty() ? List.of("nothing is proposed") : lines);
      return 0;
    }
  }

  /** {@code degradations approve}. */
  @Command(
      name = "approve",
      description = "Make a degradation rule of a proposal, in force from now on.",
      mixinStandardHelpOptions = true)
  static final class Approve implements Callable<Integer> {

    @ArgGroup(exclusive = false, multiplicity = "1")
    private RunningOption running = new RunningOption();

    @Parameters(paramLabel = "ID", description = "The proposal.")
    private String id = "";

    @Option(
        names = "--kind",
        paramLabel = "KIND",
        description = "AuthNAll, AuthZAll or AuthZNone; as proposed if left out.")
    private @Nullable String kind;

    @Option(
        names = "--duration",
        paramLabel = "DURATION",
        description = "How long it holds, PT1M to PT24H; as proposed if left out.")
    private @Nullable String duration;

    @Option(
        names = "--message",
        paramLabel = "TEXT",
        description = "What viewers are told on a denial; nothing if left out.")
    private @Nullable String message;

    @Option(
        names = "--author",
        paramLabel = "NAME",
        defaultValue = AUTHOR,
        description = "Who decides, and owns the rule; ${DEFAULT-VALUE} if left out.")
    private String author = AUTHOR;

    @Option(
        names = "--why",
        paramLabel = "TEXT",
        defaultValue = "",
        description = "What for, as the history records it; the evidence if left out.")
    private String why = "";

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
      print(spec, List.of(proposals(running).approve(id(spec, id), terms(), author, why)));
      return 0;
    }

    private RuleTerms terms() {
      try {
        return new RuleTerms(
            kind == null ? null : kind(kind),
            duration == null ? null : Duration.parse(duration),
            message);
      } catch (DateTimeException e) {
        throw new ParameterException(
            spec.commandLine(), "--duration: expected an ISO-8601 duration such as PT30M", e);
      } catch (IllegalArgumentException e) {
        throw new ParameterException(spec.commandLine(), "--" + e.getMessage(), e);
      }
    }

    private static DegradationKind kind(String name) {
      return DegradationKind.named(name)
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "kind: " + name + " (expected: AuthNAll, AuthZAll or AuthZNone)"));
    }
  }

  /** {@code degradations reject}. */
  @Command(
      name = "reject",
      description = "Reject a proposal; there is no other for a while.",
      mixinStandardHelpOptions = true)
  static final class Reject implements Callable<Integer> {

    @ArgGroup(exclusive = false, multiplicity = "1")
    private RunningOption running = new RunningOption();

    @Parameters(paramLabel = "ID", description = "The proposal.")
    private String id = "";

    @Option(
        names = "--why",
        required = true,
        paramLabel = "TEXT",
        description = "What for; it stays with the proposal.")
    private String why = "";

    @Option(
        names = "--author",
        paramLabel = "NAME",
        defaultValue = AUTHOR,
        description = "Who decides; ${DEFAULT-VALUE} if left out.")
    private String author = AUTHOR;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
      print(spec, List.of(proposals(running).reject(id(spec, id), author, why)));
      return 0;
    }
  }
}
