package tv.playgate.sandbox.mvpd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XacmlReaderTest {

  private static final String NETWORK = "urn:cablelabs:ocla:1.0:attribute:content:tv-network";

  @Test
  void readsAQueryAsItIsPublished() {
    assertThat(read(XacmlText.query("resource2", "resource1")))
        .isEqualTo(
            new XacmlQuestion(
                "_0f3c9a",
                "https://sp.example/REF30",
                "user-1",
                List.of(
                    new XacmlQuestion.Resource("resource2", Map.of(NETWORK, "TV-resource2")),
                    new XacmlQuestion.Resource("resource1", Map.of(NETWORK, "TV-resource1"))),
                "VIEW",
                "203.45.101.20",
                QuerySignature.ABSENT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "urn:oasis:names:tc:xacml:2.0:context:schema:os",
        "urn:oasis:names:tc:xacm:2.0:context:schema:os"
      })
  void readsThePlainFormWithItsMisspeltNamespaceToo(String namespace) {
    XacmlQuestion question =
        XacmlReader.plain(XacmlText.plain(namespace, "resource1").getBytes(UTF_8));

    assertThat(question.subject()).isEqualTo("user-1");
    assertThat(question.resourceIds()).containsExactly("resource1");
    assertThat(question.id()).isNull();
  }

  @Test
  void readsWhatIsLeftOutAsLeftOut() {
    String bare =
        XacmlText.query("resource1")
            .replaceAll("(?s)<saml2:Issuer.*</saml2:Issuer>", "")
            .replaceAll("(?s)<x:Environment>.*</x:Environment>", "<x:Environment/>")
            .replaceAll("(?s)<x:Action>.*</x:Action>", "");
    XacmlQuestion question = read(bare);

    assertThat(question.issuer()).isNull();
    assertThat(question.ip()).isNull();
    assertThat(question.action()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "schemas.xmlsoap.org/soap/envelope, www.w3.org/2003/05/soap-envelope",
    "XACMLAuthzDecisionQuery, AuthzDecisionQuery",
    "ID=\"_0f3c9a\", ''",
    "subject:subject-id, subject:subject-name",
    "resource:resource-id, resource:resource-name",
    "content:tv-network, 1.0:resource:resource-id",
    "x:Resource>, x:Thing>",
    "</x:AttributeValue>, </x:AttributeValue><x:AttributeValue>and</x:AttributeValue>"
  })
  void refusesWhatIsNoQuestion(String part, String instead) {
    String query = XacmlText.query("resource1");
    String ruined =
        query
            .replace(part, instead)
            .replace("urn:cablelabs:ocla:1.0:attribute:1.0", "urn:oasis:names:tc:xacml:1.0");

    assertThat(ruined).isNotEqualTo(query);
    assertThatThrownBy(() -> read(ruined)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE soap11:Envelope>",
        "<!DOCTYPE soap11:Envelope SYSTEM \"file:///etc/hostname\">",
        "<!DOCTYPE soap11:Envelope [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>"
      })
  void refusesEveryDocumentType(String type) {
    String query =
        XacmlText.query("resource1").replace("<soap11:Envelope", type + "<soap11:Envelope");

    assertThatThrownBy(() -> read(query))
        .isInstanceOf(IllegalArgumentException.class)
        .rootCause()
        .hasMessageContaining("DOCTYPE");
  }

  private static XacmlQuestion read(String text) {
    return XacmlReader.soap(text.getBytes(UTF_8), null);
  }
}
