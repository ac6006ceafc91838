package tv.playgate.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.playgate.domain.resource.Resource;

class H2DurabilityTest {

  @TempDir Path directory;

  private static final int CRASHES = 6;

  @RepeatedTest(3)
  void losesNothingThatWasAcknowledgedBeforeTheProcessDied()
      throws IOException, InterruptedException {
    assertThat(run(HaltingWriter.class)).as("exit code").isEqualTo(42);

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

  /** One release of H2 did not find again what it had written into space that it used again. */
  @Test
  void losesNothingThatWasWrittenIntoSpaceOfOldChunks() throws IOException, InterruptedException {
    for (int round = 0; round < CRASHES; round++) {
      assertThat(run(CrashingWriter.class, Integer.toString(round)))
          .as("round %s", round)
          .isEqualTo(CrashingWriter.DIED_AS_MEANT);
    }
  }

  private static Set<Resource> claimed(PersistenceAdapter adapter, int commit) {
    return answer(adapter.temporaryAccess().claim(call(), HaltingWriter.claimOf(commit))).granted();
  }

  private int run(Class<?> program, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", classPath(), program.getName(), directory.toString()));
    command.addAll(List.of(arguments));
    Process child = new ProcessBuilder(command).inheritIO().start();
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
