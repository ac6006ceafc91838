package tv.playgate.persistence.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.playgate.persistence.keys.KeyLines.file;
import static tv.playgate.persistence.keys.KeyLines.id;
import static tv.playgate.persistence.keys.KeyLines.line;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyFileTest {

  @TempDir Path directory;
  private Path path = Path.of("");

  @BeforeEach
  void write() throws IOException {
    path = directory.resolve("master.key");
    Files.writeString(path, line(0));
  }

  private MasterKeyFile keys() {
    return MasterKeyFile.at(path);
  }

  @Test
  void saysWhichKeysThereAre() {
    assertThat(keys().keys()).containsExactly(id(0));
    assertThat(keys().next()).isEmpty();
    assertThat(keys()).hasToString(path.toString());
  }

  @Test
  void addsAKeyThatOnlyOpensYet() {
    MasterKeyId added = keys().add();

    assertThat(keys().keys()).containsExactly(id(0), added);
    assertThat(keys().next()).contains(added);
  }

  @Test
  void addsNoSecondKeyBeforeTheFirstOneWraps() {
    MasterKeyId added = keys().add();

    assertThatThrownBy(() -> keys().add())
        .isInstanceOf(MasterKeyFileException.class)
        .hasMessage(path + ": " + added + " is there already, and next");
    assertThat(keys().keys()).containsExactly(id(0), added);
  }

  @Test
  void promotesTheKeyThatWasAdded() {
    MasterKeyId added = keys().add();

    assertThat(keys().promote()).isEqualTo(added);
    assertThat(keys().keys()).containsExactly(added, id(0));
    assertThat(keys().next()).isEmpty();
  }

  @Test
  void promotesANewKeyWhereNoneWasAdded() {
    MasterKeyId first = keys().promote();
    MasterKeyId second = keys().promote();

    assertThat(keys().keys()).containsExactly(second, first, id(0)).doesNotHaveDuplicates();
  }

  @Test
  void removesKeysButNeverTheFirst() {
    MasterKeyId first = keys().promote();

    assertThatThrownBy(() -> keys().remove(List.of(first, id(0))))
        .isInstanceOf(MasterKeyFileException.class)
        .hasMessage(path + ": " + first + " wraps, and stays");
    assertThat(keys().keys()).containsExactly(first, id(0));
    keys().remove(List.of(id(0), id(5)));
    assertThat(keys().keys()).containsExactly(first);
  }

  @Test
  void keepsItsFileFromEverybodyButTheOwner() throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));
    keys().promote();
    assertThat(permissions()).as("a group that could read before still can").isEqualTo("rw-r-----");

    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r--------"));
    keys().promote();
    assertThat(permissions()).isEqualTo("rw-------");
  }

  private String permissions() throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void changesAFileBehindALinkWhereItLies() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("link.key"), path.getFileName());

    MasterKeyId first = MasterKeyFile.at(link).promote();

    assertThat(link).isSymbolicLink();
    assertThat(keys().keys()).containsExactly(first, id(0));
  }

  @Test
  void leavesNoKeyInAnyOtherFile() throws IOException {
    keys().add();
    keys().promote();

    try (Stream<Path> files = Files.list(directory)) {
      for (Path other : files.filter(found -> !found.equals(path)).toList()) {
        assertThat(other).hasFileName("master.key.lock").isEmptyFile();
      }
    }
  }

  @Test
  void takesNoNoticeOfWhatSomebodyLeftWhoWasKilled() throws IOException {
    Files.writeString(directory.resolve("master.key.new"), "half a li");

    MasterKeyId first = keys().promote();

    assertThat(keys().keys()).containsExactly(first, id(0));
    assertThat(directory.resolve("master.key.new")).doesNotExist();
  }

  @Test
  void isNotChangedByTwoAtOnce() throws IOException {
    Path lockFile = directory.resolve("master.key.lock");
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertThatThrownBy(() -> keys().promote())
          .isInstanceOf(MasterKeyFileException.class)
          .hasMessage(path + ": somebody else is changing it");
    }
    assertThat(keys().promote()).isNotNull();
  }

  @Test
  void saysWhatIsWrongWithAFile() throws IOException {
    assertThatThrownBy(() -> MasterKeyFile.at(directory.resolve("nowhere")))
        .isInstanceOf(MasterKeyFileException.class)
        .hasMessage(directory.resolve("nowhere") + ": cannot be read");
    Files.writeString(path, file(line(0), "geheim"));
    assertThatThrownBy(this::keys)
        .isInstanceOf(MasterKeyFileException.class)
        .hasMessageStartingWith(path + ": master key, line 2: ")
        .hasMessageNotContainingAny("geheim", line(0));
    Files.writeString(path, "A".repeat(20_000));
    assertThatThrownBy(this::keys)
        .isInstanceOf(MasterKeyFileException.class)
        .hasMessage(path + ": master key: more than 16384 bytes");
  }

  @Test
  void saysThatItCannotBeChanged() throws IOException {
    MasterKeyFile kept = keys();
    Files.delete(path);

    assertThatThrownBy(kept::promote)
        .isInstanceOf(MasterKeyFileException.class)
        .hasMessageStartingWith(path + ": cannot be changed (");
  }
}
