package tv.playgate.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example in docs/embedding.md, compiled against the sources as they are now, and run. */
class EmbeddingExampleTest {

  private static final String SOURCES =
      Stream.of("domain", "application")
          .map(room -> Repository.ROOT.resolve(room).resolve("src/main/java").toString())
          .collect(Collectors.joining(File.pathSeparator));

  private final Paper paper = Repository.paper("docs/embedding.md");

  @TempDir private Path directory;

  @Test
  void givesWhatThePaperSays() throws Exception {
    Path source = Files.writeString(directory.resolve("Embedding.java"), paper.code("java"));

    assertThat(compile(source)).isEmpty();

    assertThat(run()).isEqualToIgnoringNewLines(paper.code("text"));
  }

  /** What the compiler complains of. JSpecify's annotations come with JUnit. */
  private String compile(Path source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    List<String> arguments =
        List.of(
            "--release",
            "17",
            "-proc:none",
            "-implicit:class",
            "-sourcepath",
            SOURCES,
            "-classpath",
            System.getProperty("java.class.path"),
            "-d",
            directory.toString(),
            source.toString());
    compiler.run(null, null, complaints, arguments.toArray(String[]::new));
    return complaints.toString(StandardCharsets.UTF_8);
  }

  private String run() throws ReflectiveOperationException, IOException {
    URL[] classes = {directory.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes)) {
      Object told = loader.loadClass("Embedding").getMethod("ask").invoke(null);
      return String.valueOf(((CompletionStage<?>) told).toCompletableFuture().join());
    }
  }
}
