package tv.playgate.mtls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static tv.playgate.mtls.PkiFixture.NOW;
import static tv.playgate.mtls.PkiFixture.client;
import static tv.playgate.mtls.PkiFixture.days;

import io.netty.handler.ssl.SslContext;
import io.netty.util.ReferenceCountUtil;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.mtls.CertificateRecipe.KeyKind;
import tv.playgate.mtls.TlsClientFixture.Stay;

/** Files that change, dates that pass, and connections that are open meanwhile. */
@ParameterizedClass
@EnumSource(TlsProvider.class)
class LiveTlsTest {

  @Parameter TlsProvider provider;

  @TempDir Path directory;

  private PkiFixture pki;
  private CertificateFiles own;
  private Path authorities;
  private Path list;
  private LiveTlsFixture door;
  private Credentials caller;
  private TlsClientFixture visitor;

  @BeforeEach
  void openDoor() {
    pki = new PkiFixture(directory, "our CA");
    own = pki.files("server", pki.issue(PkiFixture.server(KeyKind.EC_P256)));
    authorities = pki.authorityFile();
    list = pki.revocationList(pki.authority(), days(-1, 8));
    door = LiveTlsFixture.mutual(provider, own, List.of(authorities), List.of(list));
    door.tls().look();
    caller = pki.issue(client());
    visitor = TlsClientFixture.showing(pki, caller);
  }

  @AfterEach
  void closeDoor() {
    door.close();
  }

  private void nextLook() {
    door.tls().look();
  }

  @Test
  void showsNewConnectionsTheNewCertificateWhileTheOldOnesGoOn() throws Exception {
    try (Stay stay = visitor.stay(door.server())) {
      Credentials renewed = pki.issue(PkiFixture.server(KeyKind.RSA_2048));
      pki.files("server", renewed);
      nextLook();

      assertThat(stay.ask()).isEqualTo("vouched");
      assertThat(stay.visit().server()).isNotEqualTo(renewed.certificate());
      assertThat(visitor.visit(door.server()).server()).isEqualTo(renewed.certificate());
    }
    assertThat(door.tls().health().reloads()).isEqualTo(1);
  }

  @Test
  void followsALinkThatIsTurnedAsKubernetesTurnsIt() throws Exception {
    Path mount = Files.createDirectories(directory.resolve("mount"));
    Path first = Files.createDirectories(mount.resolve("..2026_1"));
    Path second = Files.createDirectories(mount.resolve("..2026_2"));
    PemWriter.write(
        CertificateFiles.in(first, "tls"), pki.issue(PkiFixture.server(KeyKind.EC_P256)));
    Credentials renewed = pki.issue(PkiFixture.server(KeyKind.EC_P256));
    PemWriter.write(CertificateFiles.in(second, "tls"), renewed);
    Files.createSymbolicLink(mount.resolve("..data"), first.getFileName());
    for (String name : List.of("tls.pem", "tls.key")) {
      Files.createSymbolicLink(mount.resolve(name), Path.of("..data", name));
    }
    try (LiveTlsFixture mounted =
        LiveTlsFixture.mutual(
            provider, CertificateFiles.in(mount, "tls"), List.of(authorities), List.of(list))) {
      mounted.tls().look();
      try (Stay stay = visitor.stay(mounted.server())) {
        Files.createSymbolicLink(mount.resolve("..data_tmp"), second.getFileName());
        Files.move(
            mount.resolve("..data_tmp"), mount.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
        mounted.tls().look();

        assertThat(stay.ask()).isEqualTo("vouched");
        assertThat(visitor.visit(mounted.server()).server()).isEqualTo(renewed.certificate());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void refusesWhoIsRevokedWhileConnectedOrComesBackWithAnOldSession(String protocol)
      throws Exception {
    TlsClientFixture speaking = visitor.speaking(protocol);
    try (Stay stay = speaking.stay(door.server())) {
      assertThat(stay.ask()).isEqualTo("vouched");

      pki.revocationList(pki.authority(), days(-1, 9), caller);
      nextLook();

      assertThat(stay.ask()).isEqualTo("revoked");
    }
    assertThatIOException().isThrownBy(() -> speaking.visit(door.server()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void refusesWhoExpiresWhileConnectedOrResumesASessionAfterwards(String protocol)
      throws Exception {
    TlsClientFixture shortLived =
        TlsClientFixture.showing(pki, pki.issue(client(days(-1, 2), CertificateUse.CLIENT)))
            .speaking(protocol);
    try (Stay stay = shortLived.stay(door.server())) {
      assertThat(stay.ask()).isEqualTo("vouched");

      door.clock().advance(Duration.ofDays(3));

      assertThat(stay.ask()).isEqualTo("expired");
      try (Stay resumed = shortLived.stay(door.server())) {
        assertThat(resumed.visit().sessionSince()).isEqualTo(stay.visit().sessionSince());
        assertThat(resumed.ask()).isEqualTo("expired");
      }
    }
  }

  @Test
  void refusesEverybodyOnceTheRevocationListIsOutOfDateAtTheDoorAndInside() throws Exception {
    try (Stay stay = visitor.stay(door.server())) {
      door.clock().advance(Duration.between(NOW, days(0, 8).until()).minusSeconds(2));
      assertThat(stay.ask()).isEqualTo("vouched");

      door.clock().advance(Duration.ofSeconds(3));

      assertThat(stay.ask()).isEqualTo("revocationUnknown");
      TlsClientFixture another = TlsClientFixture.showing(pki, pki.issue(client()));
      assertThatIOException().isThrownBy(() -> another.visit(door.server()));
      assertThat(door.server().refused()).hasStackTraceContaining("no revocation list in date");

      pki.revocationList(pki.authority(), days(7, 20));
      nextLook();
      assertThat(stay.ask()).isEqualTo("vouched");
      assertThat(another.visit(door.server()).said()).isEqualTo(TlsServerFixture.GREETING);
    }
  }

  @Test
  void refusesCallersOfAnAuthorityThatIsTrustedNoMore() throws Exception {
    PkiFixture other = new PkiFixture(directory, "another CA");
    try (Stay stay = visitor.stay(door.server())) {
      pki.chain("ca.pem", other.authority());
      other.revocationList(other.authority(), days(-1, 8));
      nextLook();

      assertThat(stay.ask()).isEqualTo("notVouchedFor");
      assertThatIOException().isThrownBy(() -> visitor.visit(door.server()));
    }
  }

  @Test
  void takesNoListThatLeavesAnAuthorityWithout() throws Exception {
    PkiFixture other = new PkiFixture(directory, "another CA");
    other.revocationList(other.authority(), days(-1, 8));
    nextLook();

    assertThat(door.tls().health().problem()).contains("there is no list of 'CN=our CA");
    assertThat(visitor.visit(door.server()).server()).isNotNull();
  }

  @Test
  void keepsWhatWasGoodWhileTheFilesAreNotAndSaysWhy() throws Exception {
    Credentials renewed = pki.issue(PkiFixture.server(KeyKind.EC_P256));
    CertificateFiles elsewhere = pki.files("renewed", renewed);

    Files.copy(elsewhere.certificate(), own.certificate(), StandardCopyOption.REPLACE_EXISTING);
    nextLook();
    nextLook();

    assertThat(door.tls().health().problem()).contains("the key does not belong");
    assertThat(door.tls().health().failedReloads()).isEqualTo(1);
    assertThat(visitor.visit(door.server()).server()).isNotEqualTo(renewed.certificate());

    Files.copy(elsewhere.key(), own.key(), StandardCopyOption.REPLACE_EXISTING);
    nextLook();

    assertThat(door.tls().health().problem()).isNull();
    assertThat(visitor.visit(door.server()).server()).isEqualTo(renewed.certificate());
  }

  @ParameterizedTest
  @ValueSource(strings = {"server.pem", "server.key", "ca.pem", "ca.crl"})
  void keepsWhatWasGoodWhenAnyOfTheFilesIsGoneOrGarbage(String name) throws Exception {
    String good = PkiFixture.text(directory.resolve(name));

    pki.file(name, "garbage");
    nextLook();
    assertThat(door.tls().health().problem()).contains(name);
    Files.delete(directory.resolve(name));
    nextLook();
    assertThat(door.tls().health().problem()).contains(name + ": does not exist");
    assertThat(visitor.visit(door.server()).said()).isEqualTo(TlsServerFixture.GREETING);

    pki.file(name, good);
    nextLook();
    assertThat(door.tls().health().problem()).isNull();
    assertThat(door.tls().health().reloads()).isZero();
  }

  @Test
  void takesWhatWasBeforeItsTimeOnceItsTimeHasCome() throws Exception {
    Credentials early = pki.issue(PkiFixture.server(KeyKind.EC_P256, days(2, 20)));
    pki.files("server", early);
    nextLook();
    assertThat(door.tls().health().problem()).contains("is not valid before");

    door.clock().advance(Duration.ofDays(3));
    nextLook();

    assertThat(door.tls().health().problem()).isNull();
    assertThat(door.tls().health().certificateUntil())
        .isEqualTo(early.certificate().getNotAfter().toInstant());
  }

  @Test
  void tellsUntilWhenEverythingIsGood() {
    TlsHealth health = door.tls().health();

    assertThat(health.provider()).isEqualTo(provider.wireName());
    assertThat(health.certificateUntil())
        .isEqualTo(pki.authority().certificate().getNotAfter().toInstant());
    assertThat(health.authorityUntil())
        .isEqualTo(pki.authority().certificate().getNotAfter().toInstant());
    assertThat(health.revocationListUntil()).isBetween(days(0, 7).until(), days(0, 8).until());
  }

  @Test
  void freesEveryContextThatIsReplaced() throws Exception {
    List<SslContext> former = new ArrayList<>();
    CertificateFiles one = pki.files("one", pki.issue(PkiFixture.server(KeyKind.EC_P256)));
    CertificateFiles two = pki.files("two", pki.issue(PkiFixture.server(KeyKind.EC_P256)));
    try (Stay stay = visitor.stay(door.server())) {
      for (int i = 0; i < 200; i++) {
        former.add(door.tls().context());
        CertificateFiles next = i % 2 == 0 ? one : two;
        pki.file("server.pem", PkiFixture.text(next.certificate()));
        pki.file("server.key", PkiFixture.text(next.key()));
        nextLook();
      }
      assertThat(door.tls().health().reloads()).isEqualTo(200);
      assertThat(stay.ask()).isEqualTo("vouched");
      assertThat(former.subList(1, 200)).allMatch(context -> references(context) <= 0);
      assertThat(references(former.get(0))).isEqualTo(provider == TlsProvider.JDK ? -1 : 1);
    }
    door.server().close();
    assertThat(references(former.get(0))).isLessThanOrEqualTo(0);
    SslContext last = door.tls().context();
    door.tls().close();
    assertThat(references(last)).isLessThanOrEqualTo(0);
  }

  /** Of a JDK context -1: nobody counts. */
  private static int references(SslContext context) {
    return ReferenceCountUtil.refCnt(context);
  }

  @Test
  void resumesASessionOfBeforeItsTicketKeyWasRenewed() throws Exception {
    TlsClientFixture speaking = visitor.speaking("TLSv1.3");
    Stay first = speaking.stay(door.server());
    first.close();

    door.clock().advance(Duration.ofHours(1));
    nextLook();
    try (Stay second = speaking.stay(door.server())) {
      assertThat(second.visit().sessionSince()).isEqualTo(first.visit().sessionSince());
    }
  }

  @Test
  void asksForNothingWhereTheFilesStayAsTheyAre() {
    SslContext context = door.tls().context();

    nextLook();
    nextLook();

    assertThat(door.tls().context()).isSameAs(context);
  }
}
