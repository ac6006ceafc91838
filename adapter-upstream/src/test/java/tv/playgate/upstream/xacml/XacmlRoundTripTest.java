package tv.playgate.upstream.xacml;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.upstream.xacml.XacmlFixture.bytes;
import static tv.playgate.upstream.xacml.XacmlFixture.codec;
import static tv.playgate.upstream.xacml.XacmlFixture.permitted;
import static tv.playgate.upstream.xacml.XacmlFixture.question;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import tv.playgate.domain.evaluation.AskMvpd;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.upstream.XacmlDialect;

/** Whatever is written, another parser reads it back exactly; generated cases. */
class XacmlRoundTripTest {

  private static final String[] PIECES = {
    "a",
    "Z",
    "0",
    " ",
    "&",
    "<",
    ">",
    "\"",
    "'",
    "]]>",
    "<![CDATA[",
    "<!--",
    "-->",
    "&amp;",
    "&#0;",
    "<?x?>",
    "<rss>",
    "\u00e9",
    "\u0416",
    "\u4e2d",
    "\ud83d\ude00",
    "\ud83d\udc68\u200d",
    "\u2028",
    "\u0085",
    "\ufffd",
    "\ue000",
    "</xacml-context:AttributeValue>",
  };
  private static final String[] BREAKS = {"\n", "\r", "\r\n", "\t"};

  @Test
  void writesWhatEveryParserReadsBackExactly() {
    Random random = new Random(20250101);
    for (int i = 0; i < 1_000; i++) {
      String subject = "s" + text(random, false);
      AskMvpd ask =
          XacmlFixture.askFor(
              subject, "203.45.101.20", "1" + text(random, true), "2" + text(random, true) + "x");
      XacmlQuestion question = question(codec(XacmlDialect.PUBLISHED), ask);
      assertThat(XacmlFixture.dom(question.body()).getElementsByTagNameNS("*", "Resource"))
          .extracting(list -> list.getLength())
          .isEqualTo(2);
      assertThat(value(question, "Subject", 0)).isEqualTo(subject);
      assertThat(ask.resources())
          .extracting(Resource::value)
          .containsExactly(value(question, "Resource", 0), value(question, "Resource", 1));
    }
  }

  @Test
  void findsTheAnswerByWhateverIdComesBack() {
    Random random = new Random(20250102);
    XacmlCodec codec = codec(XacmlDialect.PUBLISHED);
    for (int i = 0; i < 300; i++) {
      String resource = "1" + text(random, true);
      StringBuilder escaped = new StringBuilder();
      XmlText.append(escaped, resource);
      String reply = ReplyBuilder.reply().result(escaped.toString(), "Permit").xml();
      XacmlQuestion question = question(codec, XacmlFixture.ask(resource, "2"));
      assertThat(codec.read(question, bytes(reply), null, XacmlFixture.NOW).answers())
          .containsEntry(new Resource(resource), permitted(null));
    }
  }

  private static String text(Random random, boolean breaks) {
    return IntStream.range(0, random.nextInt(12))
        .mapToObj(
            i ->
                breaks && random.nextInt(5) == 0
                    ? BREAKS[random.nextInt(BREAKS.length)]
                    : PIECES[random.nextInt(PIECES.length)])
        .filter(piece -> breaks || !piece.equals("\u0085"))
        .collect(Collectors.joining());
  }

  private static String value(XacmlQuestion question, String part, int index) {
    Element element =
        (Element) XacmlFixture.dom(question.body()).getElementsByTagNameNS("*", part).item(index);
    return element.getElementsByTagNameNS("*", "AttributeValue").item(0).getTextContent();
  }
}
