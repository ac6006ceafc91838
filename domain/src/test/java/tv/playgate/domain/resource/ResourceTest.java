package tv.playgate.domain.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceTest {

  private static final int BODY_LIMIT = 64 * 1024;

  @ParameterizedTest
  @ValueSource(strings = {"REF30", " REF30 ", "a<b", "<", "tv://x?y=1&z", "a\nb", "😀"})
  void isItsOwnChannelWhereItIsNoDocument(String value) {
    assertThat(new Resource(value).channel()).isEqualTo(value);
    assertThat(new Resource(value)).hasToString(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "\ud800", "x\udfff"})
  void refusesBlanksAndWhatCannotBeEchoed(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Resource(value));
  }

  @Test
  void refusesNull() {
    assertThatNullPointerException().isThrownBy(() -> new Resource(null));
  }

  @Test
  void takesTheChannelTitleOfThePublishedExample() {
    assertThat(
            channel(
                "<rss version=\"2.0\" xmlns:media=\"http://search.yahoo.com/mrss/\"><channel>"
                    + "<title>REF30</title><media:rating scheme=\"urn:mpaa\">pg</media:rating>"
                    + "</channel></rss>"))
        .isEqualTo("REF30");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<title>TNT</title>                           | TNT",
        "<title> TNT </title>                         | TNT",
        "<title type=\"plain\">TNT</title>            | TNT",
        "<title><![CDATA[TNT]]></title>               | TNT",
        "<title> <![CDATA[ A&amp;E ]]> </title>       | A&amp;E",
        "<title><![CDATA[a<b]]></title>               | a<b",
        "<title>A&amp;E</title>                       | A&E",
        "<title>&lt;&gt;&quot;&apos;</title>          | <>\"'",
        "<title>&amp;lt;</title>                      | &lt;",
        "<title>Kid&#39;s &#x26; Co</title>           | Kid's & Co",
        "<title>&#128512;</title>                     | 😀",
        "<title>&nbsp;&#xD800;&#x110000;&#0;x</title> | &nbsp;&#xD800;&#x110000;&#0;x",
        "<title>$1 \\1</title>                        | $1 \\1",
        "<title>TNT</title><title>CNN</title>         | TNT"
      })
  void readsATitleAsXmlWould(String title, String channel) {
    assertThat(channel("<rss><channel>" + title + "</channel></rss>")).isEqualTo(channel);
    assertThat(channel("<rss><channel a=\"b\">\n  " + title)).isEqualTo(channel);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss><channel><link>l</link><title>TNT</title></channel></rss>",
        "<rss><channel><link/><media:rating a='/>'>pg</media:rating><title>TNT</title>",
        "<rss><channel><image><title>logo</title></image><title>TNT</title></channel></rss>",
        "<rss><channel><item><title>film</title></item><title>TNT</title></channel></rss>",
        "<rss><channel><item><x><title>film</title></x></item><title>TNT</title></channel></rss>",
        "<rss><channel><media:title>other</media:title><title>TNT</title></channel></rss>",
        "<rss><channel><!-- <title>no</title> --><title>TNT</title></channel></rss>",
        "<rss><channel><d><![CDATA[<title>no</title>]]></d><title>TNT</title></channel></rss>",
        "<rss><!-- <channel><title>no</title></channel> --><channel><title>TNT</title>",
        "<RSS><CHANNEL><Title>TNT</TITLE></CHANNEL></RSS>",
        "<r:rss><r:channel><title>no</title><r:title>TNT</r:title></r:channel></r:rss>",
        "<rss><channel/><channel><title>TNT</title></channel></rss>",
        "<?xml version=\"1.0\"?><!DOCTYPE rss><rss><channel><title>TNT</title></channel></rss>",
        "<rss><channel a=\"x>y\"><title>TNT</title></channel></rss>",
        "<rss><channel><title\n lang='en'\t>\nTNT\n</title\n></channel></rss>",
      })
  void findsTheChannelTitleWhereverItStandsInTheChannel(String document) {
    assertThat(channel(document)).isEqualTo("TNT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss></rss>",
        "<rss><channel></channel><item><title>film</title></item></rss>",
        "<rss><channel><image><title>logo</title></image></channel></rss>",
        "<rss><channel><media:title>film</media:title></channel></rss>",
        "<rss><channel><p><title>film</title></channel></rss>",
        "<rss><channel><title>a<!-- b -->c</title></channel></rss>",
        "<rss><channel><title><![CDATA[a]]><![CDATA[b]]></title></channel></rss>",
        "<rss><channel><title>TNT</item></channel></rss>",
        "<!DOCTYPE rss [<!ENTITY t \"TNT\">]><rss><channel><title>TNT</title></channel></rss>",
        "<rss><!-- <channel><title>TNT</title></channel>",
        "<rss><channel a=\"><title>TNT</title></channel></rss>",
        "<>",
        "</>",
        "<!",
        "<?",
        "<channel></><title>TNT</title>",
        "<rss><channel></channel></rss>",
        "<rss><channel><title>TNT",
        "<rss><channel><title></title></channel></rss>",
        "<rss><channel><title>  </title></channel></rss>",
        "<rss><channel><title/><item><title>film</title></item></channel></rss>",
        "<rss><channel><title /><item><title>film</title></item></channel></rss>",
        "<rss><channel><item><title>film</title></item></channel></rss>",
        "<rss><channel><title>a<b>c</b></title></channel></rss>",
        "<rss><channel><title>a<![CDATA[b]]></title></channel></rss>",
        "<rss><channel><title><![CDATA[a</title></channel></rss>",
        "<rss><channels><title>TNT</title></channels></rss>",
        "<rss><channel><titles>TNT</title></channel></rss>",
        "<channel <title>TNT</title>"
      })
  void isItsOwnChannelWhereTheDocumentHasNoReadableTitle(String document) {
    assertThat(channel(document)).isEqualTo(document);
  }

  /** Bodies of the greatest size, each filled with what a backtracking pattern would choke on. */
  static List<Map.Entry<String, UnaryOperator<String>>> pathologies() {
    return List.of(
        filled("", "<"),
        filled("", "<!"),
        filled("", "<!a>"),
        filled("", "<?"),
        filled("", "<!--"),
        filled("", "<![CDATA["),
        filled("<channel>", "<title"),
        filled("<channel>", "<a>"),
        filled("<channel>", "</a><a>"),
        filled("<channel>", "<a b=\""),
        filled("<channel>", "<a b='>"),
        filled("<channel><title>", "<!--"),
        filled("<channel><title>", "<!---->"),
        filled("<channel><item>", "<title>x</title>"),
        filled("", "<channel"),
        filled("", "<channel "),
        filled("", "<channel>"),
        filled("", "<channel ><title"),
        filled("<channel", " "),
        filled("<channel>", " "),
        filled("<channel><title", "\t"),
        filled("<channel><title>", "<title>"),
        filled("<channel><title>", "&"),
        filled("<channel><title>", "&#"),
        filled("<channel><title>", "&#1"),
        filled("<channel><title>", "&amp;"),
        filled("<channel><title>", "<![CDATA["),
        filled("<channel><title><![CDATA[", "]]>"),
        filled("<channel><title><![CDATA[", "]]> "),
        filled("<channel><title><![CDATA[x]]>", " "),
        filled("<channel><title>", " "));
  }

  @ParameterizedTest
  @MethodSource("pathologies")
  @Timeout(value = 5, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void doesNotHangOnTheWorstBodies(Map.Entry<String, UnaryOperator<String>> pathology) {
    UnaryOperator<String> ending = pathology.getValue();
    assertThat(channel(ending.apply(""))).isNotNull();
    assertThat(channel(ending.apply("</title>"))).isNotNull();
    assertThat(channel(ending.apply("x</title>"))).isNotNull();
  }

  private static Map.Entry<String, UnaryOperator<String>> filled(String start, String filling) {
    String body = start + filling.repeat((BODY_LIMIT - start.length()) / filling.length());
    return Map.entry(start + filling + "…", ending -> body + ending);
  }

  private static String channel(String document) {
    return new Resource(document).channel();
  }
}
