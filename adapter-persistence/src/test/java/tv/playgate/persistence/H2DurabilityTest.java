package tv.playgate.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import tv.playgate.domain.resource.Resource;

class H2DurabilityTest {

  @TempDir Path directory;

  @RepeatedTest(3)
  void losesNothingThatWasAcknowledgedBeforeTheProcessDied()
      throws IOException, InterruptedException {
    assertThat(runHaltingWriter()).as("exit code").isEqualTo(42);

    PersistenceConfig config = OpenDatabase.newH2File(directory);
    try (PersistenceAdapter adapter = PersistenceAdapter.open(config, Clock.systemUTC())) {
      for (int commit = 0; commit < HaltingWriter.COMMITS; commit++) {
        assertThat(answer(adapter.clients().find(call(), HaltingWriter.idOf(commit))))
            .as("commit %s", commit)
            .isPresent();
      }
      assertThat(claimed(adapter, HaltingWriter.COMMITS)).as("one more resource").isEmpty();
      assertThat(claimed(adapter, HaltingWriter.COMMITS - 1)).as("the last one").hasSize(1);
    }
  }

  private static Set<Resource> claimed(PersistenceAdapter adapter, int commit) {
    return answer(adapter.temporaryAccess().claim(call(), HaltingWriter.claimOf(commit))).granted();
  }

  private int runHaltingWriter() throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                HaltingWriter.class.getName(),
                directory.toString())
            .inheritIO()
            .start();
    try {
      assertThat(child.waitFor(60, TimeUnit.SECONDS)).as("child ended").isTrue();
      return child.exitValue();
    } finally {
      child.destroyForcibly();
    }
  }

  private static String classPath() {
    String underSurefire = System.getProperty("surefire.test.class.path");
    return underSurefire == null ? System.getProperty("java.class.path") : underSurefire;
  }
}
