package tv.playgate.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The paper shows what is tested. */
class MvpdFaultTableTest {

  private static final Path PAPER = Path.of("..", "docs", "mvpd.md");
  private static final String BEGIN = "<!-- faults: begin -->\n";
  private static final String END = "<!-- faults: end -->";

  /** Writes the table into the paper where this is {@code true}. */
  private static final String WRITE = "playgate.faults.write";

  @Test
  void thePaperShowsTheFaultsThatAreTested() throws IOException {
    String paper = Files.readString(PAPER);
    assertThat(paper).containsOnlyOnce(BEGIN).containsOnlyOnce(END);
    int begin = paper.indexOf(BEGIN) + BEGIN.length();
    int end = paper.indexOf(END);
    if (Boolean.getBoolean(WRITE)) {
      Files.writeString(
          PAPER, paper.substring(0, begin) + MvpdFaultTable.markdown() + paper.substring(end));
      return;
    }

    assertThat(paper.substring(begin, end))
        .as("between the markers of %s there should stand:%n%s", PAPER, MvpdFaultTable.markdown())
        .isEqualTo(MvpdFaultTable.markdown());
  }

  @Test
  void everyWayOfAskingHasItsFaults() {
    for (AskedHow how : AskedHow.values()) {
      assertThat(MvpdFault.values()).anyMatch(fault -> fault.asked().contains(how));
    }
  }
}
