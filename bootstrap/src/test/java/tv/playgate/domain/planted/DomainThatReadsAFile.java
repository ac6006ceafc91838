package tv.playgate.domain.planted;

import java.nio.file.Files;
import java.nio.file.Path;

/** Planted: breaks a rule of the house, so that the rule is seen to fail. */
public final class DomainThatReadsAFile {
  boolean there(Path file) {
    return Files.exists(file);
  }
}
