package tv.playgate.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.upstream.UpstreamFixture.BAD_REPLY;
import static tv.playgate.upstream.UpstreamFixture.PERMITTED;
import static tv.playgate.upstream.UpstreamFixture.askOne;
import static tv.playgate.upstream.UpstreamFixture.patient;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.netty.pkitesting.X509Bundle;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.playgate.domain.degradation.Evidence;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.upstream.CallLimits;
import tv.playgate.domain.upstream.ClientIdentityName;
import tv.playgate.domain.upstream.MvpdEndpoint;
import tv.playgate.domain.upstream.MvpdMechanism;
import tv.playgate.domain.upstream.MvpdProtocol;
import tv.playgate.domain.upstream.ResourceForm;
import tv.playgate.sandbox.ReceivedCall;
import tv.playgate.sandbox.SandboxMvpd;
import tv.playgate.sandbox.TlsTerms;

/** Who we are to an MVPD that wants a certificate of its clients. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class MvpdIdentityTest {

  private static final X509Bundle MVPD = TestIdentities.of("mvpd.example");
  private static final X509Bundle KNOWN = TestIdentities.of("playgate.example");
  private static final X509Bundle NEXT = TestIdentities.of("next.playgate.example");

  private final OurIdentities identities =
      new OurIdentities().showing("known", TestIdentities.showing(KNOWN));
  private final UpstreamAdapter upstream =
      UpstreamAdapter.open(Clock.systemUTC(), identities, null, null, new CompositeMeterRegistry());
  private final List<Evidence> outages = new ArrayList<>();
  private SandboxMvpd sandbox;

  @BeforeEach
  void start() throws IOException {
    TlsTerms mutual = TlsTerms.mutual(TestIdentities.showing(MVPD));
    sandbox = SandboxMvpd.start(0, Set.of("resource1"), mutual, Clock.systemUTC());
    upstream.reportOutagesTo((mvpd, evidence) -> outages.add(evidence));
  }

  @AfterEach
  void stop() {
    upstream.close();
    sandbox.close();
  }

  @Test
  void isShownToTheMvpd() {
    assertThat(askOne(upstream, patient(), mvpd("known"))).isEqualTo(PERMITTED);

    assertThat(seen()).containsExactly(Optional.of(KNOWN.getCertificate()));
  }

  @Test
  void isMissedByTheMvpdWhereItIsNotConfigured() {
    assertThat(askOne(upstream, patient(), mvpd(null))).isEqualTo(BAD_REPLY);

    assertThat(sandbox.calls()).isEmpty();
  }

  @Test
  void keepsTheCallFromBeingMadeWhereItIsNotThere() {
    assertThat(askOne(upstream, patient(), mvpd("unknown"))).isEqualTo(BAD_REPLY);

    assertThat(sandbox.calls()).isEmpty();
  }

  /** It is our own doing: nobody must propose to go on without the MVPD. */
  @Test
  void isNoFailureOfTheMvpdWhereItIsNotThere() {
    for (int i = 0; i < 2 * MvpdCalls.BREAKER.fewestCalls(); i++) {
      assertThat(askOne(upstream, patient(), mvpd("unknown"))).isEqualTo(BAD_REPLY);
    }
    assertThat(outages).isEmpty();

    identities.showing("unknown", TestIdentities.showing(KNOWN));

    assertThat(askOne(upstream, patient(), mvpd("unknown"))).isEqualTo(PERMITTED);
  }

  @Test
  void isAnotherOneForNewConnectionsOnceItHasChanged() {
    assertThat(askOne(upstream, patient(), mvpd("known"))).isEqualTo(PERMITTED);

    identities.showing("known", TestIdentities.showing(NEXT));

    assertThat(askOne(upstream, patient(), mvpd("known"))).isEqualTo(PERMITTED);
    assertThat(seen())
        .containsExactly(Optional.of(KNOWN.getCertificate()), Optional.of(NEXT.getCertificate()));
  }

  private List<Optional<X509Certificate>> seen() {
    return sandbox.calls().stream().map(ReceivedCall::clientCertificate).toList();
  }

  private Mvpd mvpd(@Nullable String identity) {
    MvpdEndpoint endpoint =
        new MvpdEndpoint(
            sandbox.endpoint(),
            new MvpdProtocol.Json(),
            new CallLimits(
                Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(10), 8, 0),
            ResourceForm.AS_REQUESTED,
            identity == null ? null : new ClientIdentityName(identity));
    return new Mvpd(
        new MvpdId("Mutual"), "Mutual", null, new MvpdMechanism.ForkJoin(endpoint), null);
  }
}
