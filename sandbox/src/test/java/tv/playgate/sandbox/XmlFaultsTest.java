package tv.playgate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.helpers.DefaultHandler;
import tv.playgate.sandbox.fault.FaultyServer;
import tv.playgate.sandbox.fault.HttpFaults;
import tv.playgate.sandbox.mvpd.XacmlText;

/** What each fault does to a parser that nobody hardened: harmless faults would prove nothing. */
class XmlFaultsTest {

  private final HttpClient client = HttpClient.newHttpClient();
  private SandboxMvpd mvpd;

  @BeforeEach
  void start() throws IOException {
    mvpd = SandboxMvpd.start(0, Set.of());
  }

  @AfterEach
  void stop() {
    mvpd.close();
  }

  @Test
  void fetchesForCarelessReaders() throws Exception {
    assertThat(fetches(XmlFaults.externalEntity(URI.create("http://127.0.0.1:1/")))).isFalse();
    try (FaultyServer canary = FaultyServer.onceAsked(HttpFaults.reply(200, "text/xml", "x"))) {
      assertThat(fetches(XmlFaults.externalEntity(canary.address()))).isTrue();
      assertThat(canary.connections()).isEqualTo(1);
    }
    try (FaultyServer canary = FaultyServer.onceAsked(HttpFaults.reply(200, "text/xml", ""))) {
      assertThat(fetches(XmlFaults.externalDocumentType(canary.address()))).isTrue();
      assertThat(canary.connections()).isEqualTo(1);
    }
  }

  private boolean fetches(Script fault) throws Exception {
    try {
      var unused = carelesslyRead(fault);
      return true;
    } catch (IOException notThere) {
      return false;
    }
  }

  @Test
  void laughsBillionsOfTimes() {
    assertThatThrownBy(() -> carelesslyRead(XmlFaults.billionLaughs()))
        .hasMessageContaining("entity expansions");
  }

  @Test
  void permitsResource1ToCarelessReaders() throws Exception {
    for (Script fault :
        new Script[] {XmlFaults.documentType(), XmlFaults.utf16(), XmlFaults.twoResults()}) {
      assertThat(decision(carelesslyRead(fault))).isEqualTo("Permit");
    }
    assertThat(decision(carelesslyRead(XmlFaults.unknownDecision()))).isEqualTo("Perhaps");
  }

  private static String decision(Document reply) {
    return reply.getElementsByTagName("Decision").item(0).getTextContent();
  }

  @Test
  void isNoXmlWhereItIsMeantToBeNone() {
    for (Script fault :
        new Script[] {XmlFaults.cutOff(), XmlFaults.wrongCharset(), XmlFaults.unknownCharset()}) {
      assertThatThrownBy(() -> carelesslyRead(fault)).isInstanceOf(Exception.class);
    }
    assertThatCode(() -> carelesslyRead(XmlFaults.anotherDocument())).doesNotThrowAnyException();
    assertThatCode(() -> carelesslyRead(XmlFaults.deep(1))).doesNotThrowAnyException();
  }

  @Test
  void faultsWithStatus500AsSoapWantsIt() throws Exception {
    HttpResponse<byte[]> answer = answerTo(XmlFaults.soapFault("<out of order>"));

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .contains("<faultstring>&lt;out of order></faultstring>");
  }

  /** Without the limit to depth that later JDKs have of themselves; the others stay. */
  private Document carelesslyRead(Script fault) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setAttribute("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", "0");
    DocumentBuilder careless = factory.newDocumentBuilder();
    careless.setErrorHandler(new DefaultHandler());
    return careless.parse(new ByteArrayInputStream(answerTo(fault).body()));
  }

  private HttpResponse<byte[]> answerTo(Script fault) throws Exception {
    mvpd.scriptCalls(fault);
    return client.send(
        HttpRequest.newBuilder(mvpd.xacmlEndpoint())
            .header("Content-Type", "text/xml")
            .POST(HttpRequest.BodyPublishers.ofString(XacmlText.query("resource1")))
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }
}
