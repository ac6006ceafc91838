package tv.playgate.mtls;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.mtls.PkiFixture.CURRENT;
import static tv.playgate.mtls.PkiFixture.NOW;
import static tv.playgate.mtls.PkiFixture.client;
import static tv.playgate.mtls.PkiFixture.days;

import io.netty.handler.ssl.util.LazyX509Certificate;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.playgate.domain.license.CertificateDoubt;
import tv.playgate.domain.license.CertificateStanding;
import tv.playgate.domain.license.CertificateStanding.Doubted;
import tv.playgate.domain.license.CertificateStanding.Vouched;
import tv.playgate.domain.time.Period;
import tv.playgate.mtls.CertificateRecipe.KeyKind;

class CallerJudgeTest {

  @TempDir Path directory;

  private PkiFixture pki;
  private CallerJudge judge;

  @BeforeEach
  void trustOneAuthority() {
    pki = new PkiFixture(directory, "our CA");
    judge = judge();
  }

  private CallerJudge judge(Path... lists) {
    return new CallerJudge(TrustMaterial.load(List.of(pki.authorityFile()), List.of(lists), NOW));
  }

  @Test
  void vouchesForWhatAnAuthorityIssuedAndTellsWhatItSays() {
    Credentials caller = pki.issue(client());

    assertThat(judge.judge(chain(caller), NOW))
        .isEqualTo(new Vouched(PeerIdentity.of(caller.certificate())));
  }

  @Test
  void answersTheSameChainFromMemoryWhicheverConnectionItComesFrom() throws Exception {
    Credentials caller = pki.issue(client());
    CertificateStanding first = judge.judge(chain(caller), NOW);
    List<X509Certificate> lazily =
        List.of(new LazyX509Certificate(caller.certificate().getEncoded()));

    assertThat(judge.judge(chain(caller), NOW.plus(Duration.ofDays(29)))).isSameAs(first);
    assertThat(judge.judge(lazily, NOW)).isSameAs(first);
  }

  @Test
  void looksAgainOnceADateHasPassedAndWhenTheClockIsSetBack() {
    Credentials caller = pki.issue(client(days(-1, 2), CertificateUse.CLIENT));
    Instant last = caller.certificate().getNotAfter().toInstant();

    assertThat(judge.judge(chain(caller), last)).isInstanceOf(Vouched.class);
    assertThat(doubt(last.plusMillis(1), caller)).isEqualTo(CertificateDoubt.EXPIRED);
    assertThat(judge.judge(chain(caller), last)).isInstanceOf(Vouched.class);
    assertThat(doubt(NOW.minus(Duration.ofDays(2)), caller))
        .isEqualTo(CertificateDoubt.NOT_VOUCHED_FOR);
  }

  @Test
  void doubtsWhatIsNotInItsTimeOrNotForClients() {
    assertThat(doubt(NOW)).isEqualTo(CertificateDoubt.NONE_PRESENTED);
    assertThat(doubt(NOW, pki.issue(client(days(-2, -1), CertificateUse.CLIENT))))
        .isEqualTo(CertificateDoubt.EXPIRED);
    assertThat(doubt(NOW, pki.issue(client(days(1, 2), CertificateUse.CLIENT))))
        .isEqualTo(CertificateDoubt.NOT_YET_VALID);
    assertThat(doubt(NOW, pki.issue(client(CURRENT, CertificateUse.SERVER))))
        .isEqualTo(CertificateDoubt.NOT_FOR_CLIENTS);
    assertThat(doubt(NOW, pki.issue(CertificateRecipe.authority("a CA", CURRENT))))
        .isEqualTo(CertificateDoubt.NOT_FOR_CLIENTS);
  }

  @Test
  void doubtsWhatNoAuthorityIssued() {
    PkiFixture sameName = new PkiFixture(directory, "our CA");
    Credentials leaf = pki.issue(client());

    assertThat(doubt(NOW, CertificateMaker.selfSigned(client())))
        .isEqualTo(CertificateDoubt.NOT_VOUCHED_FOR);
    assertThat(doubt(NOW, sameName.issue(client()), sameName.authority()))
        .isEqualTo(CertificateDoubt.NOT_VOUCHED_FOR);
    assertThat(doubt(NOW, sameName.issue(client()))).isEqualTo(CertificateDoubt.NOT_VOUCHED_FOR);
    assertThat(doubt(NOW, CertificateMaker.issuedBy(leaf, client()), leaf))
        .isEqualTo(CertificateDoubt.NOT_VOUCHED_FOR);
  }

  @Test
  void followsIntermediatesInAnyOrderAndWithTheRootOrOthersSentAlong() {
    Credentials upper = pki.issue(CertificateRecipe.authority("upper CA", CURRENT));
    Credentials lower =
        CertificateMaker.issuedBy(upper, CertificateRecipe.authority("lower CA", CURRENT));
    Credentials caller = CertificateMaker.issuedBy(lower, client());
    Credentials unrelated = CertificateMaker.selfSigned(client());

    for (List<X509Certificate> chain :
        List.of(
            chain(caller, lower, upper),
            chain(caller, lower, upper, pki.authority()),
            chain(caller, upper, lower),
            chain(caller, unrelated, lower, upper))) {
      assertThat(judge.judge(chain, NOW)).isInstanceOf(Vouched.class);
    }
    assertThat(doubt(NOW, caller, upper)).isEqualTo(CertificateDoubt.NOT_VOUCHED_FOR);
  }

  @Test
  void namesTheIntermediateThatExpired() {
    Credentials old = pki.issue(CertificateRecipe.authority("old CA", days(-1, 2)));
    Credentials caller = CertificateMaker.issuedBy(old, client());

    assertThat(judge.judge(chain(caller, old), NOW.plus(Duration.ofDays(3))))
        .isInstanceOfSatisfying(
            Doubted.class,
            doubted -> {
              assertThat(doubted.doubt()).isEqualTo(CertificateDoubt.EXPIRED);
              assertThat(doubted.because()).contains("expired at");
            });
  }

  @Test
  void lendsNoTrustFromAnAuthorityWhoseTimeIsOver() {
    Path shortLived =
        pki.chain(
            "short.pem",
            CertificateMaker.selfSigned(CertificateRecipe.authority("short CA", days(-1, 2))));
    CallerJudge two = new CallerJudge(TrustMaterial.load(List.of(shortLived), List.of(), NOW));

    assertThat(two.judge(chain(pki.issue(client())), NOW.plus(Duration.ofDays(3))))
        .isEqualTo(
            new Doubted(
                CertificateDoubt.NOT_VOUCHED_FOR, "none of the authorities is in its time"));
  }

  @Test
  void doubtsTheRevokedAndThoseWhoseListIsMissingOrOutOfDate() {
    Credentials revoked = pki.issue(client());
    Credentials other = pki.issue(client());
    Credentials intermediate = pki.issue(CertificateRecipe.authority("an intermediate", CURRENT));
    judge = judge(pki.revocationList(pki.authority(), days(-1, 5), revoked));

    assertThat(doubt(NOW, revoked)).isEqualTo(CertificateDoubt.REVOKED);
    assertThat(judge.judge(chain(other), NOW)).isInstanceOf(Vouched.class);
    assertThat(doubt(NOW, CertificateMaker.issuedBy(intermediate, client()), intermediate))
        .isEqualTo(CertificateDoubt.REVOCATION_UNKNOWN);
    assertThat(doubt(NOW.plus(Duration.ofDays(6)), other))
        .isEqualTo(CertificateDoubt.REVOCATION_UNKNOWN);
    assertThat(doubt(NOW.plus(Duration.ofDays(6)), revoked))
        .isEqualTo(CertificateDoubt.REVOCATION_UNKNOWN);
  }

  /** The JDK would go on for a quarter of an hour. */
  @Test
  void grantsARevocationListNoTimeBeyondItsOwn() {
    Period period = days(-1, 5);
    judge = judge(pki.revocationList(pki.authority(), period));
    Instant last = Instant.ofEpochSecond(period.until().getEpochSecond());
    Credentials caller = pki.issue(client());

    assertThat(judge.judge(chain(caller), last)).isInstanceOf(Vouched.class);
    assertThat(doubt(last.plusMillis(1), caller)).isEqualTo(CertificateDoubt.REVOCATION_UNKNOWN);
  }

  @Test
  void refusesKeysThatMayNotSign() throws Exception {
    assertThat(judge.judge(List.of(withUsage(KeyUsage.keyEncipherment)), NOW))
        .isEqualTo(
            new Doubted(
                CertificateDoubt.NOT_FOR_CLIENTS,
                "its key usage does not allow digital signatures"));
    assertThat(judge.judge(List.of(withUsage(KeyUsage.digitalSignature)), NOW))
        .isInstanceOf(Vouched.class);
  }

  private X509Certificate withUsage(int usage) throws Exception {
    Credentials any = pki.issue(client());
    var builder =
        new JcaX509v3CertificateBuilder(
            X500Name.getInstance(
                pki.authority().certificate().getSubjectX500Principal().getEncoded()),
            BigInteger.TEN,
            Date.from(CURRENT.from()),
            Date.from(CURRENT.until()),
            new X500Name("CN=drm-1"),
            any.certificate().getPublicKey());
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
    var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pki.authority().key());
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
  }

  @Test
  void doubtsChainsBeyondMeasureAndDamagedCertificates() {
    Credentials caller = pki.issue(client());
    Credentials[] nine = Stream.generate(() -> caller).limit(9).toArray(Credentials[]::new);

    assertThat(doubt(NOW, nine)).isEqualTo(CertificateDoubt.NOT_VOUCHED_FOR);
    assertThat(judge.judge(List.of(new LazyX509Certificate(new byte[] {1, 2})), NOW))
        .isEqualTo(new Doubted(CertificateDoubt.NOT_VOUCHED_FOR, "a certificate is damaged"));
  }

  @Test
  void takesACertificateThatIsItselfAmongTheAuthorities() {
    Credentials pinned =
        CertificateMaker.selfSigned(
            new CertificateRecipe(
                "pinned",
                List.of("DNS:pinned.example"),
                Set.of(),
                true,
                days(-1, 5),
                KeyKind.EC_P256));
    CallerJudge pinning =
        new CallerJudge(
            TrustMaterial.load(List.of(pki.chain("pinned.pem", pinned)), List.of(), NOW));

    // Certificates made here sign certificates and nothing else, where they are authorities.
    assertThat(pinning.judge(chain(pinned), NOW))
        .isInstanceOfSatisfying(
            Doubted.class,
            doubted -> assertThat(doubted.doubt()).isEqualTo(CertificateDoubt.NOT_FOR_CLIENTS));
  }

  private CertificateDoubt doubt(Instant now, Credentials... chain) {
    return judge
        .judge(chain(chain), now)
        .fold(
            vouched -> {
              throw new AssertionError("vouched for " + vouched.certificate());
            },
            Doubted::doubt);
  }

  private static List<X509Certificate> chain(Credentials... chain) {
    return Arrays.stream(chain).map(Credentials::certificate).toList();
  }
}
