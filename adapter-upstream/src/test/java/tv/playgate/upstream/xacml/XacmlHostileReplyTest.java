package tv.playgate.upstream.xacml;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.upstream.xacml.ReplyBuilder.saying;
import static tv.playgate.upstream.xacml.XacmlFixture.BAD_REPLY;
import static tv.playgate.upstream.xacml.XacmlFixture.about;
import static tv.playgate.upstream.xacml.XacmlFixture.bytes;
import static tv.playgate.upstream.xacml.XacmlFixture.permitted;
import static tv.playgate.upstream.xacml.XacmlFixture.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.domain.upstream.XacmlDialect;

/** Replies that nobody should read, or not so. */
class XacmlHostileReplyTest {

  private static final String PERMIT = saying("Permit").xml();

  @Test
  void fetchesNothing(@TempDir Path directory) throws Exception {
    Path secret = Files.writeString(directory.resolve("secret"), "Permit");
    String reply =
        "<!DOCTYPE e [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + saying("&x;").xml();
    assertBad(reply, BadReply.DOCTYPE);
  }

  @Test
  void doesNotMultiplyEntities() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE e [<!ENTITY a0 \"Permit\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    assertBad(laughs.append("]>").append(saying("&a29;").xml()).toString(), BadReply.DOCTYPE);
  }

  @Test
  void knowsNoEntities() {
    assertThat(about(read(saying("&permit;").xml(), "resource1"), "resource1"))
        .isEqualTo(BAD_REPLY);
    assertThat(about(read(saying("Per&unknown;mit").xml(), "resource1"), "resource1"))
        .isEqualTo(BAD_REPLY);
  }

  @Test
  void readsNoDeeperThanSixtyFourElements() {
    assertThat(about(read(nested(50), "resource1"), "resource1")).isEqualTo(permitted(null));
    assertBad(nested(64), BadReply.BOUNDS);
    assertBad(nested(10_000), BadReply.BOUNDS);
  }

  /** With so many elements in a place where nobody looks. */
  private static String nested(int depth) {
    String deep = "<e:x>".repeat(depth) + "</e:x>".repeat(depth);
    return PERMIT.replace("<e:Body>", "<e:Header>" + deep + "</e:Header><e:Body>");
  }

  @Test
  void readsNoMoreThanSixtyFourAttributes() {
    assertThat(about(read(attributes(60), "resource1"), "resource1")).isEqualTo(permitted(null));
    assertBad(attributes(65), BadReply.BOUNDS);
    assertThat(about(read(attributes(50_000), "resource1"), "resource1")).isEqualTo(BAD_REPLY);
  }

  private static String attributes(int count) {
    StringBuilder many = new StringBuilder("<e:Header");
    for (int i = 0; i < count; i++) {
      many.append(" a").append(i).append("=\"\"");
    }
    return PERMIT.replace("<e:Body>", many + "/><e:Body>");
  }

  @Test
  void readsNoMoreThanAThousandResults() {
    ReplyBuilder many = saying("Permit");
    for (int i = 0; i < 1_000; i++) {
      many.result("r" + i, "Permit");
    }
    assertBad(many.xml(), BadReply.BOUNDS);
  }

  @Test
  void readsNoMoreThanAMebibyte() {
    assertThat(about(read(padded(1 << 20), "resource1"), "resource1")).isEqualTo(permitted(null));
    assertBad(padded((1 << 20) + 1), BadReply.TOO_LARGE);
  }

  private static String padded(int length) {
    return PERMIT + " ".repeat(length - PERMIT.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Permit",
        "{}",
        "<html>",
        "<html></html>",
        "<e:Envelope/>",
        "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"/>",
        "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body/></e:Envelope>",
        "<?xml version=\"1.1\"?><a/>",
        "<?xml version=\"1.0\"",
        "\u0000",
        "]]>",
      })
  void takesNothingElseForAReply(String reply) {
    assertBad(reply, BadReply.MALFORMED);
  }

  @Test
  void readsNothingThatIsCutOffOrGoesOn() {
    assertBad(PERMIT.substring(0, PERMIT.length() - 1), BadReply.MALFORMED);
    assertBad(PERMIT + "<x/>", BadReply.MALFORMED);
    assertBad(PERMIT + "x", BadReply.MALFORMED);
  }

  @Test
  void choosesNotBetweenTwoOfAKind() {
    String deny = saying("Deny").xml();
    assertBad(twice(PERMIT, deny, "<samlp:Response", "</samlp:Response>"), BadReply.MALFORMED);
    assertBad(twice(PERMIT, deny, "<saml:Assertion", "</saml:Assertion>"), BadReply.MALFORMED);
    assertBad(twice(PERMIT, deny, "<c:Response", "</c:Response>"), BadReply.MALFORMED);
    assertBad(twice(PERMIT, deny, "<c:Decision", "</c:Decision>"), BadReply.MALFORMED);
    assertBad(twice(PERMIT, deny, "<e:Body", "</e:Body>"), BadReply.MALFORMED);
    assertBad(
        twice(PERMIT, deny, "<s:XACMLAuthzDecisionStatement", "</s:XACMLAuthzDecisionStatement>"),
        BadReply.MALFORMED);
  }

  /** The one reply with the part of the other behind its own. */
  private static String twice(String one, String other, String from, String to) {
    String part = other.substring(other.indexOf(from), other.indexOf(to) + to.length());
    return one.replace(to, to + part);
  }

  @Test
  void readsUtf8WithAndWithoutAByteOrderMark() {
    assertThat(about(read("\ufeff" + PERMIT, "resource1"), "resource1")).isEqualTo(permitted(null));
    assertThat(about(read(declared("utf-8"), "resource1"), "resource1")).isEqualTo(permitted(null));
    assertThat(about(read(declared("US-ASCII"), "resource1"), "resource1"))
        .isEqualTo(permitted(null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "UTF-16", "UTF-7", "cp037", "none-such"})
  void readsNoOtherEncoding(String encoding) {
    assertBad(declared(encoding), BadReply.CHARSET);
    XacmlReply reply =
        read(XacmlDialect.PUBLISHED, bytes(PERMIT), "text/xml;charset=" + encoding, "resource1");
    assertThat(reply.doubts()).containsExactly(BadReply.CHARSET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32", "IBM037"})
  void readsNoBytesOfAnotherEncoding(String encoding) {
    XacmlReply reply =
        read(
            XacmlDialect.PUBLISHED,
            PERMIT.getBytes(Charset.forName(encoding)),
            "text/xml",
            "resource1");
    assertThat(about(reply, "resource1")).isEqualTo(BAD_REPLY);
  }

  @Test
  void readsNoBrokenUtf8() {
    ByteArrayOutputStream broken = new ByteArrayOutputStream();
    broken.writeBytes(bytes(PERMIT.substring(0, PERMIT.indexOf("ISSUER"))));
    broken.write(0xC3);
    broken.writeBytes(bytes(PERMIT.substring(PERMIT.indexOf("ISSUER"))));
    XacmlReply reply = read(XacmlDialect.PUBLISHED, broken.toByteArray(), "text/xml", "resource1");
    assertThat(reply.doubts()).containsExactly(BadReply.CHARSET);
    XacmlReply latin =
        read(
            XacmlDialect.PUBLISHED,
            PERMIT.replace("ISSUER", "\u00e9").getBytes(StandardCharsets.ISO_8859_1),
            "text/xml",
            "resource1");
    assertThat(latin.doubts()).containsExactly(BadReply.CHARSET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/json", "", "text/xmlish", "multipart/related"})
  void readsNothingThatDoesNotSayItIsXml(String contentType) {
    XacmlReply reply = read(XacmlDialect.PUBLISHED, bytes(PERMIT), contentType, "resource1");
    assertThat(about(reply, "resource1")).isEqualTo(BAD_REPLY);
    assertThat(reply.doubts()).containsExactly(BadReply.NO_XML_TYPE);
  }

  private static String declared(String encoding) {
    return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>" + PERMIT;
  }

  private static void assertBad(String reply, BadReply why) {
    XacmlReply read = read(reply, "resource1");
    assertThat(about(read, "resource1")).isEqualTo(BAD_REPLY);
    assertThat(read.doubts()).containsExactly(why);
  }
}
