package tv.playgate.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** The commands that a demo printed, each with its continued lines. */
record PrintedCommands(List<String> commands) {

  static PrintedCommands in(String output) {
    return new PrintedCommands(
        output
            .replace("\\\n", " ")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList());
  }

  /** The one command that has this text in it. */
  String about(String text) {
    List<String> found = commands.stream().filter(command -> command.contains(text)).toList();
    assertThat(found).as(text).hasSize(1);
    return found.get(0);
  }
}
