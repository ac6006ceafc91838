package tv.playgate.domain.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Generated documents: a title stays a title whatever stands around it, and nothing throws. */
class GeneratedDocumentsTest {

  private static final int COUNT = 20_000;
  private static final long SEED = 20_261_122L;
  private static final String[] AROUND = {
    "<link>l</link>",
    "<image><title>logo</title></image>",
    "<item><title>film</title></item>",
    "<media:rating scheme=\"a>b\">pg</media:rating>",
    "<!-- <title>no</title> -->",
    "<br/>",
    "<d><![CDATA[</channel><title>no</title>]]></d>",
    "<?pi <title>?>",
    "text & more",
    "\n",
    "<media:title>no</media:title>",
    "<a><a></a></a>",
    "<item/>"
  };
  private static final String[] PIECES = {
    "<",
    ">",
    "/",
    "</",
    "/>",
    "\"",
    "'",
    "&",
    "&amp;",
    "&#x26;",
    "&#99999999;",
    "=",
    " ",
    ":",
    "<channel>",
    "</channel>",
    "<title>",
    "</title>",
    "<item>",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "<!DOCTYPE",
    "<?",
    "?>",
    "TNT",
    "\ud83d\ude00",
    "\u0000"
  };

  @Test
  void findsTheTitleOf20000DocumentsAmongOtherElements(TestReporter reporter) {
    reporter.publishEntry("generated documents", COUNT + " from seed " + SEED);
    for (long seed = SEED; seed < SEED + COUNT; seed++) {
      Random random = new Random(seed);
      String document =
          around(random) + "<channel>" + around(random) + "<title>TNT</title>" + around(random);
      assertThat(new Resource("<rss>" + document).channel()).as("seed %d", seed).isEqualTo("TNT");
    }
  }

  @Test
  void meets20000BrokenDocumentsWithAChannelThatIsNotBlank(TestReporter reporter) {
    reporter.publishEntry("generated documents", COUNT + " from seed " + SEED);
    for (long seed = SEED; seed < SEED + COUNT; seed++) {
      String document = pieces(new Random(seed));
      assertThat(new Resource(document).channel()).as("seed %d", seed).isNotBlank();
    }
  }

  private static String around(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      text.append(AROUND[random.nextInt(AROUND.length)]);
    }
    return text.toString();
  }

  private static String pieces(Random random) {
    StringBuilder text = new StringBuilder("<channel>");
    for (int i = random.nextInt(30); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }
}
