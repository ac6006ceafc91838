package tv.playgate.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.upstream.UpstreamFixture.BAD_REPLY;
import static tv.playgate.upstream.UpstreamFixture.PERMITTED;
import static tv.playgate.upstream.UpstreamFixture.askOne;
import static tv.playgate.upstream.UpstreamFixture.patient;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tv.playgate.domain.degradation.Evidence;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.upstream.CallLimits;
import tv.playgate.domain.upstream.MvpdEndpoint;
import tv.playgate.domain.upstream.MvpdMechanism;
import tv.playgate.domain.upstream.XacmlDialect;
import tv.playgate.domain.upstream.XacmlMember;
import tv.playgate.sandbox.SandboxMvpd;
import tv.playgate.sandbox.mvpd.QuerySignature;
import tv.playgate.sandbox.mvpd.ReplyStyle;
import tv.playgate.sandbox.mvpd.XacmlQuestion;
import tv.playgate.sandbox.mvpd.XmlSigning;
import tv.playgate.upstream.xacml.SigningKey;

/** Signed questions as the MVPD sees them, and signed replies. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class MvpdSignatureTest {

  private static final KeyPair OURS = newKeys();
  private static final KeyPair THEIRS = newKeys();
  private static final KeyPair STRANGERS = newKeys();
  private static final ReplyStyle UNSIGNED = ReplyStyle.usual().holding(null);

  private final OurIdentities identities =
      new OurIdentities().signing("ours", new SigningKey(OURS.getPrivate(), List.of()));
  private final UpstreamAdapter upstream =
      UpstreamAdapter.open(Clock.systemUTC(), identities, null, null, new CompositeMeterRegistry());
  private SandboxMvpd sandbox;

  private static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2_048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void start() throws IOException {
    sandbox = SandboxMvpd.start(0, Set.of("resource1"));
    sandbox.replyWith(UNSIGNED);
  }

  @AfterEach
  void stop() {
    upstream.close();
    sandbox.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"FORK_XACML", "MULTI_XACML"})
  void signsItsQuestionsSoThatTheMvpdBelievesThem(AskedHow how) {
    sandbox.requireSignature(OURS.getPublic());

    assertThat(ask(how, XacmlMember.SIGNING_IDENTITY, "ours")).isEqualTo(PERMITTED);

    assertThat(sandbox.questions())
        .extracting(XacmlQuestion::signature)
        .containsExactly(QuerySignature.GOOD);
  }

  @Test
  void isNotBelievedWithAnotherKeyOrWithoutOne() {
    sandbox.requireSignature(OURS.getPublic());
    identities.signing("strangers", new SigningKey(STRANGERS.getPrivate(), List.of()));

    assertThat(ask(XacmlMember.SIGNING_IDENTITY, "strangers")).isEqualTo(BAD_REPLY);
    assertThat(ask(AskedHow.MULTI_XACML.mvpd(id(), sandbox.xacmlEndpoint(), limits())))
        .isEqualTo(BAD_REPLY);
    assertThat(sandbox.questions())
        .extracting(XacmlQuestion::signature)
        .containsExactly(QuerySignature.BAD, QuerySignature.ABSENT);
  }

  @Test
  void signsWithTheNewKeyOnceItHasChanged() {
    assertThat(ask(XacmlMember.SIGNING_IDENTITY, "ours")).isEqualTo(PERMITTED);
    sandbox.requireSignature(STRANGERS.getPublic());

    identities.signing("ours", new SigningKey(STRANGERS.getPrivate(), List.of()));

    assertThat(ask(XacmlMember.SIGNING_IDENTITY, "ours")).isEqualTo(PERMITTED);
  }

  @Test
  void asksNothingWithoutItsKey() {
    assertThat(ask(XacmlMember.SIGNING_IDENTITY, "unknown")).isEqualTo(BAD_REPLY);

    assertThat(sandbox.calls()).isEmpty();
  }

  /**
   * A stage that failed would be an error of the whole request, and might be blamed on the MVPD.
   */
  @Test
  void asksNothingWithAKeyThatDoesNotSign() {
    List<Evidence> outages = new ArrayList<>();
    upstream.reportOutagesTo((mvpd, evidence) -> outages.add(evidence));
    identities.signing("broken", new SigningKey(new HollowKey(), List.of()));

    for (int i = 0; i < 2 * MvpdCalls.BREAKER.fewestCalls(); i++) {
      assertThat(ask(XacmlMember.SIGNING_IDENTITY, "broken")).isEqualTo(BAD_REPLY);
    }

    assertThat(sandbox.calls()).isEmpty();
    assertThat(outages).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"FORK_XACML", "MULTI_XACML"})
  void believesWhatTheRightSignerSigned(AskedHow how) {
    sandbox.replyWith(UNSIGNED.signedWith(XmlSigning.with(THEIRS.getPrivate(), null)));

    assertThat(ask(how, XacmlMember.SIGNERS, pem(THEIRS))).isEqualTo(PERMITTED);
  }

  @Test
  void believesAnyOfSeveralSigners() {
    sandbox.replyWith(UNSIGNED.signedWith(XmlSigning.with(THEIRS.getPrivate(), null)));

    assertThat(ask(XacmlMember.SIGNERS, pem(STRANGERS) + pem(THEIRS))).isEqualTo(PERMITTED);
  }

  @Test
  void believesNoOtherSigner() {
    sandbox.replyWith(UNSIGNED.signedWith(XmlSigning.with(STRANGERS.getPrivate(), null)));

    assertThat(ask(XacmlMember.SIGNERS, pem(THEIRS))).isEqualTo(BAD_REPLY);
  }

  @Test
  void believesNothingUnsignedWhereThereAreSigners() {
    assertThat(ask(XacmlMember.SIGNERS, pem(THEIRS))).isEqualTo(BAD_REPLY);
  }

  @Test
  void believesNoSha1() {
    sandbox.replyWith(
        UNSIGNED.signedWith(XmlSigning.with(THEIRS.getPrivate(), null).asPublished()));

    assertThat(ask(XacmlMember.SIGNERS, pem(THEIRS))).isEqualTo(BAD_REPLY);
  }

  @Test
  void looksAtNoSignatureWithoutSigners() {
    sandbox.replyWith(UNSIGNED.signedWith(XmlSigning.with(STRANGERS.getPrivate(), null)));

    assertThat(ask(AskedHow.MULTI_XACML.mvpd(id(), sandbox.xacmlEndpoint(), limits())))
        .isEqualTo(PERMITTED);
  }

  private static String pem(KeyPair keys) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
            .encodeToString(keys.getPublic().getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  private MvpdAnswer ask(XacmlMember member, String value) {
    return ask(AskedHow.MULTI_XACML, member, value);
  }

  private MvpdAnswer ask(AskedHow how, XacmlMember member, String value) {
    MvpdEndpoint endpoint =
        MvpdEndpoint.xacml(
            sandbox.xacmlEndpoint(), new XacmlDialect(Map.of(member, value)), limits());
    MvpdMechanism mechanism =
        AskedHow.TOGETHER.contains(how)
            ? new MvpdMechanism.MultiChannel(endpoint)
            : new MvpdMechanism.ForkJoin(endpoint);
    return ask(new Mvpd(id(), "Signing", null, mechanism, null));
  }

  private MvpdAnswer ask(Mvpd mvpd) {
    return askOne(upstream, patient(), mvpd);
  }

  private static MvpdId id() {
    return new MvpdId("Signing");
  }

  private static CallLimits limits() {
    return CallLimits.of(Duration.ofSeconds(10), 8);
  }

  /** Says that it is RSA, and is nothing. */
  private static final class HollowKey implements PrivateKey {

    private static final long serialVersionUID = 1;

    @Override
    public String getAlgorithm() {
      return "RSA";
    }

    @Override
    public String getFormat() {
      return "none";
    }

    @Override
    public byte[] getEncoded() {
      return new byte[0];
    }
  }
}
