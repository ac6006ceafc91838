package tv.playgate.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2FileTest {

  @TempDir private Path directory;

  private void openAndClose() {
    PersistenceConfig config =
        new PersistenceConfig(
            "jdbc:h2:file:" + directory.resolve("data/deeper/playgate"), "sa", null, 2);
    PersistenceAdapter.open(config, Clock.systemUTC()).close();
  }

  private String permissions(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(name)));
  }

  @Test
  void isMadeForItsOwnerAloneWithItsDirectories() throws IOException {
    openAndClose();

    assertThat(permissions("data")).isEqualTo("rwx------");
    assertThat(permissions("data/deeper")).isEqualTo("rwx------");
    assertThat(permissions("data/deeper/playgate.mv.db")).isEqualTo("rw-------");
    openAndClose();
  }

  @Test
  void staysAsItsOwnerWantsIt() throws IOException {
    Files.createDirectories(directory.resolve("data/deeper"));
    openAndClose();
    Files.setPosixFilePermissions(
        directory.resolve("data/deeper/playgate.mv.db"),
        PosixFilePermissions.fromString("rw-r-----"));

    openAndClose();

    assertThat(permissions("data/deeper")).isNotEqualTo("rwx------");
    assertThat(permissions("data/deeper/playgate.mv.db")).isEqualTo("rw-r-----");
  }
}
