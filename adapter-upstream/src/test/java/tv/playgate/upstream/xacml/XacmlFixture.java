package tv.playgate.upstream.xacml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import tv.playgate.domain.device.DeviceAddress;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.evaluation.AskMvpd;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdFailure;
import tv.playgate.domain.integration.DecisionKind;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.profile.Subject;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.upstream.CallLimits;
import tv.playgate.domain.upstream.MvpdEndpoint;
import tv.playgate.domain.upstream.ResourceForm;
import tv.playgate.domain.upstream.XacmlDialect;
import tv.playgate.domain.upstream.XacmlMember;

/** What the tests of the codec share. */
final class XacmlFixture {

  static final Instant NOW = Instant.parse("2025-01-01T00:00:00Z");
  static final String QUESTION_ID = "_0f3c9a";
  static final String XML = "text/xml; charset=utf-8";
  static final MvpdAnswer BAD_REPLY = new MvpdAnswer.Failed(MvpdFailure.BAD_REPLY);
  static final MvpdAnswer MISSING = new MvpdAnswer.Denied("no Result", null);
  static final MvpdAnswer DENIED = new MvpdAnswer.Denied(null, null);
  static final XacmlDialect PLAIN = dialect(Map.of(XacmlMember.ENVELOPE, "plain"));
  static final KeyPair SIGNER = keys("RSA", 2048);
  static final KeyPair STRANGER = keys("RSA", 2048);

  private static final URI ENDPOINT = URI.create("https://pdp.mvpd.example/");

  private XacmlFixture() {}

  static XacmlDialect dialect(Map<XacmlMember, String> said) {
    return new XacmlDialect(said);
  }

  static XacmlCodec codec(XacmlDialect dialect) {
    return codec(dialect, ResourceForm.AS_REQUESTED);
  }

  static XacmlCodec codec(XacmlDialect dialect, ResourceForm form) {
    return codec(dialect, form, null);
  }

  static XacmlCodec codec(XacmlDialect dialect, ResourceForm form, SigningKey key) {
    MvpdEndpoint endpoint = MvpdEndpoint.xacml(ENDPOINT, dialect, CallLimits.USUAL).in(form);
    return new XacmlCodec(endpoint, key, () -> QUESTION_ID, XacmlFixture::tidy);
  }

  private static String tidy(String text) {
    return text.isBlank() ? null : "tidy " + text;
  }

  static AskMvpd ask(String... resources) {
    return askFor("MVPD-USER-ID", "203.45.101.20", resources);
  }

  static AskMvpd askFor(String subject, String address, String... resources) {
    return new AskMvpd(
        DecisionKind.PREAUTHORIZATION,
        new IntegrationId(new ServiceProviderId("REF30"), new MvpdId("MultiMvpd")),
        new Subject(subject),
        new DeviceId("ba23d141-d715-561c-94f4-e9e4c966b1eb"),
        new DeviceAddress(address),
        resources(resources));
  }

  private static Set<Resource> resources(String... values) {
    Set<Resource> resources = new LinkedHashSet<>();
    Arrays.stream(values).map(Resource::new).forEach(resources::add);
    return resources;
  }

  static XacmlQuestion question(XacmlCodec codec, AskMvpd ask) {
    return codec.question(ask, ask.resources(), NOW);
  }

  /** What the published dialect makes of a reply to a question about these resources. */
  static XacmlReply read(String reply, String... asked) {
    return read(XacmlDialect.PUBLISHED, reply, asked);
  }

  static XacmlReply read(XacmlDialect dialect, String reply, String... asked) {
    return read(dialect, bytes(reply), XML, asked);
  }

  static XacmlReply read(XacmlDialect dialect, byte[] reply, String contentType, String... asked) {
    XacmlCodec codec = codec(dialect);
    return codec.read(question(codec, ask(asked)), reply, contentType, NOW);
  }

  static MvpdAnswer about(XacmlReply reply, String resource) {
    return reply.answers().get(new Resource(resource));
  }

  /** What is said about the only resource asked. */
  static MvpdAnswer answer(XacmlDialect dialect, String reply) {
    return about(read(dialect, reply, "resource1"), "resource1");
  }

  static MvpdAnswer answer(String reply) {
    return answer(XacmlDialect.PUBLISHED, reply);
  }

  static MvpdAnswer permitted(Duration ttl) {
    return new MvpdAnswer.Permitted(ttl);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A published document. */
  static String published(String name) {
    try (InputStream file = XacmlFixture.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** An independent reading: the JDK's DOM parser as it comes, from bytes. */
  static Document dom(byte[] xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    } catch (Exception unreadable) {
      throw new AssertionError("not XML", unreadable);
    }
  }

  static KeyPair keys(String algorithm, int size) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(size);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException unknown) {
      throw new IllegalStateException(unknown);
    }
  }

  static XacmlDialect signedBy(PublicKey... signers) {
    StringBuilder pem = new StringBuilder();
    for (PublicKey signer : List.of(signers)) {
      pem.append("-----BEGIN PUBLIC KEY-----\n")
          .append(Base64.getMimeEncoder().encodeToString(signer.getEncoded()))
          .append("\n-----END PUBLIC KEY-----\n");
    }
    return dialect(Map.of(XacmlMember.SIGNERS, pem.toString()));
  }
}
