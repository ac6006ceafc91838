package tv.playgate.bootstrap.command;

import java.io.UncheckedIOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import tv.playgate.application.port.in.ExportTooLargeException;
import tv.playgate.application.port.out.ResultUnknownException;
import tv.playgate.application.port.out.SecretCorruptedException;
import tv.playgate.application.port.out.UnavailableException;
import tv.playgate.bootstrap.configuration.InvalidConfigurationException;
import tv.playgate.bootstrap.demo.DemoDirectoryInUseException;
import tv.playgate.http.server.BindFailedException;
import tv.playgate.mtls.TlsMaterialException;
import tv.playgate.persistence.keys.MasterKeyFileException;

/** Tells the operator why a command failed: in a sentence where he can do something about it. */
public final class Failures {

  private static final Logger log = LoggerFactory.getLogger(Failures.class);
  private static final int FAILED = 1;

  private Failures() {}

  /** Prints why, and gives the exit code. */
  public static int explain(
      Exception failure, CommandLine commandLine, CommandLine.ParseResult arguments) {
    if (failure instanceof InvalidConfigurationException invalid) {
      print(commandLine, invalid.problems());
    } else if (isSentence(failure)) {
      print(commandLine, List.of(String.valueOf(failure.getMessage())));
    } else if (failure instanceof UncheckedIOException file) {
      print(commandLine, List.of(file.getMessage() + " (" + file.getCause() + ")"));
    } else {
      log.error("the command failed", failure);
    }
    return FAILED;
  }

  private static boolean isSentence(Exception failure) {
    return failure instanceof UnavailableException
        || failure instanceof ResultUnknownException
        || failure instanceof SecretCorruptedException
        || failure instanceof ExportTooLargeException
        || failure instanceof BindFailedException
        || failure instanceof TlsMaterialException
        || failure instanceof DemoDirectoryInUseException
        || failure instanceof MasterKeyFileException
        || failure instanceof CommandFailedException;
  }

  private static void print(CommandLine commandLine, List<String> sentences) {
    sentences.forEach(commandLine.getErr()::println);
    commandLine.getErr().flush();
  }
}
