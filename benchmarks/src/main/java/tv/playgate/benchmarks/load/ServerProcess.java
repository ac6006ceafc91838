package tv.playgate.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A server in a process of its own. It tells in one line how it is reached, and ends when whoever
 * started it has gone.
 */
public final class ServerProcess implements AutoCloseable {

  /** What stands before that line's words: logging may come first. */
  private static final String SERVING = "serving ";

  /** All memory is there from the beginning: its first touch is not to be measured. */
  private static final List<String> JAVA_OPTIONS =
      List.of("-Xms256m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:+AlwaysPreTouch");

  private final Process process;
  private final List<String> words;

  private ServerProcess(Process process, List<String> words) {
    this.process = process;
    this.words = words;
  }

  /**
   * Starts one and waits until it serves.
   *
   * @param main its main class, on the class path of this process
   * @throws IOException if it does not serve
   */
  public static ServerProcess start(String main, String... arguments) throws IOException {
    Process process =
        new ProcessBuilder(command(main, arguments))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    while (line != null && !line.startsWith(SERVING)) {
      line = out.readLine();
    }
    if (line == null) {
      process.destroy();
      throw new IOException(main + ": does not serve");
    }
    return new ServerProcess(process, List.of(line.substring(SERVING.length()).split(" ")));
  }

  private static List<String> command(String main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JAVA_OPTIONS);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    command.addAll(List.of(arguments));
    return command;
  }

  /** In the server's process: tells how it is reached, and waits until nobody needs it any more. */
  public static void serve(String... words) throws IOException {
    System.out.println(SERVING + String.join(" ", words));
    while (System.in.read() >= 0) {
      // Nobody writes; the end is what counts.
    }
  }

  /** What it said of how it is reached. */
  public String word(int index) {
    return words.get(index);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
