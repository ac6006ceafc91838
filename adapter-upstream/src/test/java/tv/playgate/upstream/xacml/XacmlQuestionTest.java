package tv.playgate.upstream.xacml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.playgate.upstream.xacml.XacmlFixture.BAD_REPLY;
import static tv.playgate.upstream.xacml.XacmlFixture.PLAIN;
import static tv.playgate.upstream.xacml.XacmlFixture.ask;
import static tv.playgate.upstream.xacml.XacmlFixture.bytes;
import static tv.playgate.upstream.xacml.XacmlFixture.codec;
import static tv.playgate.upstream.xacml.XacmlFixture.dialect;
import static tv.playgate.upstream.xacml.XacmlFixture.permitted;
import static tv.playgate.upstream.xacml.XacmlFixture.published;
import static tv.playgate.upstream.xacml.XacmlFixture.question;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdFailure;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.upstream.CallLimits;
import tv.playgate.domain.upstream.MvpdEndpoint;
import tv.playgate.domain.upstream.ResourceForm;
import tv.playgate.domain.upstream.XacmlDialect;
import tv.playgate.domain.upstream.XacmlMember;

/** What goes out (pass-decisions §9.1). */
class XacmlQuestionTest {

  private static final String MRSS =
      "<rss version=\"2.0\" xmlns:media=\"http://search.yahoo.com/mrss/\"><channel>"
          + "<title>Disney</title><item><title>Program &amp; X</title><guid>GUID_1</guid>"
          + "<media:rating scheme=\"urn:v-chip\">TV-Y</media:rating></item></channel></rss>";

  @Test
  void asksAsPublished() {
    XacmlQuestion question = question(codec(XacmlDialect.PUBLISHED), ask("resource1", "resource2"));
    assertThat(XmlShape.of(question.body())).isEqualTo(XmlShape.of(bytes(published("query.xml"))));
    assertThat(question.contentType()).isEqualTo("text/xml; charset=utf-8");
    assertThat(question.soapAction()).contains("\"http://www.oasis-open.org/committees/security\"");
  }

  @Test
  void asksPlainlyAsPublished() {
    XacmlQuestion question =
        question(codec(PLAIN), XacmlFixture.askFor("MVPD-USER-ID", "1.2.3.4", "urn:tve:tms:1234"));
    assertThat(XmlShape.of(question.body()))
        .isEqualTo(XmlShape.of(bytes(published("plain-request.xml"))));
    assertThat(question.soapAction()).isEmpty();
  }

  @Test
  void asksAboutAPartOfTheResourcesOnly() {
    XacmlCodec codec = codec(XacmlDialect.PUBLISHED);
    XacmlQuestion question =
        codec.question(ask("a", "b"), List.of(new Resource("b")), XacmlFixture.NOW);
    assertThat(values(question, "resource:resource-id")).containsExactly("b");
    assertThat(question.failed(MvpdFailure.TOO_LATE)).containsOnlyKeys(new Resource("b"));
  }

  @Test
  void speaksTheDialectInEveryMember() {
    XacmlDialect other =
        dialect(
            Map.of(
                XacmlMember.REQUEST_ISSUER, "us & {serviceProvider}",
                XacmlMember.DESTINATION, "urn:\"there\"",
                XacmlMember.ACTION, "watch <it>",
                XacmlMember.SUBJECT_ATTRIBUTE, "urn:subject",
                XacmlMember.ADDRESS_TYPE, "urn:address-type"));
    String body = text(question(codec(other), ask("a")));
    assertThat(body)
        .contains(">us &amp; REF30</saml2:Issuer>")
        .contains(" Destination=\"urn:&quot;there&quot;\"")
        .contains(">watch &lt;it&gt;<")
        .contains("AttributeId=\"urn:subject\"")
        .contains("DataType=\"urn:address-type\"");
  }

  @Test
  void sendsTheChannelAloneWhereNothingElseIsKnown() {
    XacmlQuestion question =
        question(codec(XacmlDialect.PUBLISHED, ResourceForm.CHANNEL), ask(MRSS, "Disney", "ESPN"));
    assertThat(values(question, "resource:resource-id")).containsExactly("Disney", "ESPN");
  }

  @Test
  void letsOneAnswerHoldForAllResourcesOfAChannel() {
    XacmlCodec codec = codec(XacmlDialect.PUBLISHED, ResourceForm.CHANNEL);
    XacmlQuestion question = question(codec, ask(MRSS, "Disney", "ESPN"));
    String reply = ReplyBuilder.reply().result("Disney", "Permit").xml();
    assertThat(codec.read(question, bytes(reply), null, XacmlFixture.NOW).answers())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                new Resource(MRSS), permitted(null),
                new Resource("Disney"), permitted(null),
                new Resource("ESPN"), XacmlFixture.MISSING));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A & B", "<rss", "<rss version=\"2.0\"/>", "<a/>", "x\ny\t\"z\" 😀"})
  void wrapsWhatIsNoMrssDocument(String plain) {
    XacmlQuestion question = question(codec(XacmlDialect.PUBLISHED, ResourceForm.MRSS), ask(plain));
    String sent = values(question, "resource:resource-id").get(0);
    Element rss = XacmlFixture.dom(bytes(sent)).getDocumentElement();
    assertThat(rss.getAttribute("version")).isEqualTo("2.0");
    assertThat(rss.getTextContent()).isEqualTo(plain);
    assertThat(sent)
        .startsWith("<rss version=\"2.0\"><channel><title>")
        .endsWith("</title></channel></rss>");
  }

  @Test
  void sendsAnMrssDocumentAsItIs() {
    XacmlQuestion question = question(codec(XacmlDialect.PUBLISHED, ResourceForm.MRSS), ask(MRSS));
    assertThat(values(question, "resource:resource-id")).containsExactly(MRSS);
  }

  @Test
  void sendsTheItemOfAnMrssDocumentInItsParts() {
    XacmlQuestion question = question(inParts(), ask(MRSS));
    assertThat(values(question, "resource:resource-id")).containsExactly("GUID_1");
    assertThat(values(question, "content:tv-network")).containsExactly("Disney");
    assertThat(values(question, "content:id:namespace")).containsExactly("Disney");
    assertThat(values(question, "content:title")).containsExactly("Program & X");
    assertThat(values(question, "content:rating:vchip")).containsExactly("TV-Y");
  }

  @Test
  void namesTheSchemeOfAnIdWhereThereIsOne() {
    String withScheme = MRSS.replace("<guid>", "<guid scheme=\"urn:eidr\">");
    assertThat(values(question(inParts(), ask(withScheme)), "content:id:namespace"))
        .containsExactly("urn:eidr");
  }

  @Test
  void findsTheRatingOfTheChannelAndOfTheMedia() {
    String ofChannel =
        "<rss xmlns:m=\"http://search.yahoo.com/mrss\"><channel><m:rating>pg</m:rating>"
            + "<item><guid>1</guid></item></channel></rss>";
    assertThat(values(question(inParts(), ask(ofChannel)), "rating:vchip")).containsExactly("pg");
    String ofMedia =
        ofChannel.replace(
            "</guid>", "</guid><m:group><m:content><m:rating>r</m:rating></m:content></m:group>");
    assertThat(values(question(inParts(), ask(ofMedia)), "rating:vchip")).containsExactly("r");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "resource1",
        "<rss><channel><title>No item</title></channel></rss>",
        "<rss><channel><item><guid>broken</guid></item></channel>",
        "<rss><channel><item><guid>1</guid></item><item><guid>2</guid></item></channel></rss>",
        "<rss><channel><item><guid> </guid></item></channel></rss>",
        "<rss><channel><item><guid>1</guid></item></channel><channel/></rss>",
        "<feed><channel><item><guid>1</guid></item></channel></feed>",
        "<!DOCTYPE rss><rss><channel><item><guid>1</guid></item></channel></rss>",
        "<rss><channel><item><guid>&e;</guid></item></channel></rss>",
      })
  void sendsAsRequestedWhatHasNoPartsToSend(String resource) {
    XacmlQuestion question = question(inParts(), ask(resource));
    assertThat(values(question, "resource:resource-id")).containsExactly(resource);
    assertThat(text(question)).doesNotContain("tv-network");
  }

  @Test
  void letsNoAnswerHoldForAnotherRatingOfTheSameItem() {
    String adult = MRSS.replace("TV-Y", "TV-MA");
    XacmlCodec codec = inParts();
    XacmlQuestion question = question(codec, ask(MRSS, adult));
    String reply = ReplyBuilder.reply().result("GUID_1", "Permit").xml();
    Map<Resource, MvpdAnswer> answers =
        codec.read(question, bytes(reply), null, XacmlFixture.NOW).answers();
    assertThat(values(question, "rating:vchip")).containsExactly("TV-Y");
    assertThat(answers)
        .containsEntry(new Resource(MRSS), permitted(null))
        .containsEntry(new Resource(adult), BAD_REPLY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\u0008", "\u001b", "\ufffe", "\uffff"})
  void leavesOutAResourceThatXmlCannotCarry(String character) {
    String resource = "a" + character;
    XacmlCodec codec = codec(XacmlDialect.PUBLISHED);
    XacmlQuestion question = question(codec, ask(resource, "b"));
    assertThat(values(question, "resource:resource-id")).containsExactly("b");
    assertThat(question.failed(MvpdFailure.NO_CONNECTION))
        .containsEntry(new Resource(resource), BAD_REPLY)
        .containsEntry(new Resource("b"), new MvpdAnswer.Failed(MvpdFailure.NO_CONNECTION));
    String reply = ReplyBuilder.reply().result("b", "Permit").xml();
    assertThat(codec.read(question, bytes(reply), null, XacmlFixture.NOW).answers())
        .containsEntry(new Resource(resource), BAD_REPLY)
        .containsEntry(new Resource("b"), permitted(null));
  }

  @Test
  void asksNothingWhereNothingCanBeAsked() {
    XacmlCodec codec = codec(XacmlDialect.PUBLISHED);
    assertAsksNothing(question(codec, ask("a\u0001")), "a\u0001");
    assertAsksNothing(question(codec, XacmlFixture.askFor("subject\uffff", "1.2.3.4", "a")), "a");
    assertAsksNothing(question(codec, XacmlFixture.askFor("subject", "1.2.3.4\ufffe", "a")), "a");
  }

  private static void assertAsksNothing(XacmlQuestion question, String resource) {
    assertThat(question.asksAnything()).isFalse();
    assertThat(question.body()).isEmpty();
    assertThat(question.failed(MvpdFailure.TOO_LATE))
        .containsExactly(Map.entry(new Resource(resource), BAD_REPLY));
  }

  @Test
  void doesNotPrintWhoseQuestionItIs() {
    XacmlQuestion question = question(codec(XacmlDialect.PUBLISHED), ask("a"));
    assertThat(question.toString()).doesNotContain("MVPD-USER-ID").contains("_0f3c9a");
  }

  @Test
  void handsOutACopyOfTheBody() {
    XacmlQuestion question = question(codec(XacmlDialect.PUBLISHED), ask("a"));
    question.body()[0] = 0;
    assertThat(question.body()[0]).isEqualTo((byte) '<');
  }

  @Test
  void refusesAnEndpointThatSpeaksJson() {
    MvpdEndpoint json = MvpdEndpoint.json(URI.create("https://a.example/"), CallLimits.USUAL);
    assertThatThrownBy(() -> new XacmlCodec(json, null, () -> "_1", text -> text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("xacml");
  }

  private static XacmlCodec inParts() {
    return codec(XacmlDialect.PUBLISHED, ResourceForm.ATTRIBUTES);
  }

  private static String text(XacmlQuestion question) {
    return new String(question.body(), StandardCharsets.UTF_8);
  }

  /** The values of the attributes whose ids end so, as another parser reads them. */
  private static List<String> values(XacmlQuestion question, String attribute) {
    NodeList all =
        XacmlFixture.dom(question.body()).getElementsByTagNameNS(Names.XACML_CONTEXT, "Attribute");
    return IntStream.range(0, all.getLength())
        .mapToObj(i -> (Element) all.item(i))
        .filter(element -> element.getAttribute("AttributeId").endsWith(attribute))
        .map(Element::getTextContent)
        .toList();
  }
}
