package tv.playgate.upstream.xacml;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.upstream.xacml.ReplyBuilder.message;
import static tv.playgate.upstream.xacml.ReplyBuilder.obligation;
import static tv.playgate.upstream.xacml.ReplyBuilder.reply;
import static tv.playgate.upstream.xacml.XacmlFixture.SIGNER;
import static tv.playgate.upstream.xacml.XacmlFixture.bytes;
import static tv.playgate.upstream.xacml.XacmlFixture.codec;
import static tv.playgate.upstream.xacml.XacmlFixture.question;
import static tv.playgate.upstream.xacml.XacmlFixture.signedBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.upstream.XacmlDialect;

/** Replies that were damaged on the way: no damage throws, and none makes a permit. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class XacmlMutationTest {

  private static final String[] ASKED = {
    "permitted", "denied", "restricted", "undecided", "watermarked", "missing"
  };

  private static final String REPLY =
      reply()
          .window("2025-01-01T00:00:00Z", "2025-01-02T00:00:00Z")
          .inResponseTo(XacmlFixture.QUESTION_ID)
          .result("permitted", "Permit", log(), message("ok"))
          .result("denied", "Deny", message("no"))
          .result(
              "restricted", "Deny", obligation("urn:tve:xacml:2.0:obligations:restrict-pc", "Deny"))
          .result("undecided", "Indeterminate")
          .result("watermarked", "Permit", obligation("urn:example:watermark", "Permit"))
          .result("unasked", "Permit")
          .xml();

  private static String log() {
    return obligation("urn:cablelabs:olca:1.0:obligations:log", "Permit");
  }

  @Test
  void noDamageMakesAPermit() {
    Random random = new Random(20250103);
    assertNoNewPermits(XacmlDialect.PUBLISHED, bytes(REPLY), random, 30_000);
  }

  /** Digits aside: another year is another window, and only a signature tells. */
  @Test
  void noMisspeltNameMakesAPermitOfAReplyThatIsNotBelieved() {
    for (ReplyBuilder unbelieved :
        List.of(
            reply().window(null, "2024-01-01T00:00:00Z"),
            reply().window("2026-01-01T00:00:00Z", null),
            reply().conditions("<saml:Conditions><saml:Condition/></saml:Conditions>"),
            reply()
                .status(
                    "<samlp:Status><samlp:StatusCode Value=\""
                        + "urn:oasis:names:tc:SAML:2.0:status:Requester\"/></samlp:Status>"))) {
      byte[] reply = bytes(unbelieved.result("permitted", "Permit").xml());
      for (int at = 0; at < reply.length; at++) {
        assertNoPermit(reply, at);
      }
    }
  }

  private static void assertNoPermit(byte[] reply, int at) {
    for (char other : "ax:/ =\"<>!&-".toCharArray()) {
      byte[] damaged = reply.clone();
      damaged[at] = (byte) other;
      if (!Character.isDigit(reply[at])) {
        assertThat(answers(XacmlDialect.PUBLISHED, damaged).values())
            .as(new String(damaged, StandardCharsets.UTF_8))
            .doesNotHaveAnyElementsOfTypes(MvpdAnswer.Permitted.class);
      }
    }
  }

  @Test
  void whatIsSignedIsReadWholeOrNotAtAll() {
    Random random = new Random(20250105);
    XacmlDialect signed = signedBy(SIGNER.getPublic());
    for (String id : List.of("_r1", "_a1")) {
      byte[] reply = bytes(new XmlSigner(SIGNER).keyInside().sign(REPLY, id));
      Map<Resource, MvpdAnswer> original = answers(signed, reply);
      assertThat(original.values()).hasAtLeastOneElementOfType(MvpdAnswer.Permitted.class);
      for (int i = 0; i < 2_000; i++) {
        byte[] damaged = damaged(reply, random);
        Map<Resource, MvpdAnswer> answers = answers(signed, damaged);
        if (!answers.equals(original)) {
          assertThat(answers.values()).containsOnly(XacmlFixture.BAD_REPLY);
        }
      }
    }
  }

  @Test
  void noReplyIsReadBeforeItsEnd() {
    byte[] reply = bytes(REPLY);
    for (int length = 0; length < reply.length; length++) {
      assertThat(answers(XacmlDialect.PUBLISHED, Arrays.copyOf(reply, length)).values())
          .containsOnly(XacmlFixture.BAD_REPLY);
    }
  }

  private static void assertNoNewPermits(
      XacmlDialect dialect, byte[] reply, Random random, int cases) {
    Map<Resource, MvpdAnswer> original = answers(dialect, reply);
    for (int i = 0; i < cases; i++) {
      byte[] damaged = damaged(reply, random);
      answers(dialect, damaged)
          .forEach(
              (resource, answer) -> {
                if (answer instanceof MvpdAnswer.Permitted) {
                  assertThat(original.get(resource))
                      .as("%s in %s", resource, new String(damaged, StandardCharsets.UTF_8))
                      .isInstanceOf(MvpdAnswer.Permitted.class);
                }
              });
    }
  }

  private static Map<Resource, MvpdAnswer> answers(XacmlDialect dialect, byte[] reply) {
    XacmlCodec codec = codec(dialect);
    XacmlQuestion question = question(codec, XacmlFixture.ask(ASKED));
    Map<Resource, MvpdAnswer> answers =
        codec.read(question, reply, null, XacmlFixture.NOW).answers();
    assertThat(answers).hasSize(ASKED.length);
    return answers;
  }

  /** With bits flipped, bytes replaced, or a piece taken out, doubled or moved. */
  private static byte[] damaged(byte[] reply, Random random) {
    byte[] damaged = reply.clone();
    int at = random.nextInt(reply.length);
    int length = Math.min(1 + random.nextInt(40), reply.length - at);
    switch (random.nextInt(5)) {
      case 0 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> damaged[at] = (byte) random.nextInt(256);
      case 2 -> damaged[at] = (byte) (0x20 + random.nextInt(0x5f));
      case 3 -> {
        int to = random.nextInt(reply.length - length + 1);
        System.arraycopy(reply, at, damaged, to, length);
      }
      default -> {
        System.arraycopy(reply, at + length, damaged, at, reply.length - at - length);
        damaged = Arrays.copyOf(damaged, reply.length - length);
      }
    }
    return damaged;
  }
}
