package tv.playgate.bootstrap.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.AccessToken;
import tv.playgate.bootstrap.wiring.Core;
import tv.playgate.bootstrap.wiring.Waiting;
import tv.playgate.domain.client.ClientId;

/** {@code token}: what an operator signs for clients and applications. */
@Command(
    name = "token",
    description = "Access tokens and software statements.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {TokenCommand.Issue.class, StatementCommand.class})
public final class TokenCommand {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private TokenCommand() {}

  /** {@code token issue}. */
  @Command(
      name = "issue",
      description = "Print an access token for a registered client.",
      mixinStandardHelpOptions = true)
  static final class Issue implements Callable<Integer> {

    @Mixin private ConfigOption config = new ConfigOption();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
        names = "--client",
        required = true,
        paramLabel = "ID",
        description = "The client's id.")
    private String client = "";

    @Override
    public Integer call() {
      Clock clock = Clock.systemUTC();
      ClientId id = id();
      try (Core core = config.openCore(clock)) {
        Call call = Call.arriving(clock.instant(), PATIENCE);
        AccessToken token =
            Waiting.on(core.mintAccessToken().mint(call, id), PATIENCE)
                .orElseThrow(() -> new CommandFailedException("there is no client " + client));
        PrintWriter out = spec.commandLine().getOut();
        out.println(token.token());
        out.flush();
      }
      return 0;
    }

    private ClientId id() {
      try {
        return new ClientId(client);
      } catch (IllegalArgumentException e) {
        throw new ParameterException(spec.commandLine(), "--client: " + e.getMessage(), e);
      }
    }
  }
}
