package tv.playgate.mtls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.playgate.application.fixture.MovableClock;
import tv.playgate.domain.upstream.ClientIdentityName;

class OutboundTlsTest {

  private static final ClientIdentityName ONE = new ClientIdentityName("one");
  private static final ClientIdentityName TWO = new ClientIdentityName("two");

  @TempDir private Path directory;
  @TempDir private Path elsewhere;
  private PkiFixture pki;
  private Path trusted;

  @BeforeEach
  void make() {
    pki = new PkiFixture(directory, "a CA");
    trusted = new PkiFixture(elsewhere, "another CA").authorityFile();
    renew(ONE);
    renew(TWO);
  }

  private void renew(ClientIdentityName name) {
    pki.files(name.value(), pki.issue(PkiFixture.client()));
  }

  private OutboundTls opened() {
    return OutboundTls.of(read(), new MovableClock(PkiFixture.NOW));
  }

  private OutboundMaterial read() {
    return MtlsAdapter.outboundMaterial(directory, List.of(trusted), PkiFixture.NOW);
  }

  private List<String> problems() {
    TlsMaterialException refused = catchThrowableOfType(TlsMaterialException.class, this::read);
    assertThat(refused).as("something is wrong").isNotNull();
    return refused.all().stream().map(Throwable::getMessage).toList();
  }

  private Path file(String name) {
    return directory.resolve(name);
  }

  private static SSLContext context(OutboundTls tls, ClientIdentityName name) {
    return tls.context(name).orElseThrow();
  }

  @Test
  void hasAnIdentityForEachCertificateWithItsKeyAndNoOther() throws IOException {
    Files.writeString(file("README"), "text");
    Files.createDirectory(file("..data"));
    OutboundTls tls = opened();
    assertThat(read().names()).containsExactlyInAnyOrder(ONE, TWO);
    assertThat(tls.context(ONE)).isPresent();
    assertThat(tls.identity(TWO)).isPresent();
    assertThat(tls.context(new ClientIdentityName("three"))).isEmpty();
    assertThat(tls.identity(new ClientIdentityName("three"))).isEmpty();
    assertThat(tls.context(null)).isPresent();
  }

  @Test
  void hasNoIdentityWithoutADirectory() {
    OutboundMaterial none = MtlsAdapter.outboundMaterial(null, List.of(), PkiFixture.NOW);
    assertThat(none.names()).isEmpty();
    assertThat(OutboundTls.of(none, new MovableClock(PkiFixture.NOW)).context(null)).isPresent();
  }

  @Test
  void namesEveryFileThatCannotBeUsedAtOnce() throws IOException {
    Files.copy(file("two.key"), file("one.key"), StandardCopyOption.REPLACE_EXISTING);
    Files.delete(file("two.key"));
    Files.writeString(file("three.key"), "hidden");
    Files.writeString(file("a name.pem"), "hidden");
    Files.writeString(trusted, "hidden");
    assertThat(problems())
        .anySatisfy(p -> assertThat(p).startsWith(trusted + ": "))
        .anySatisfy(p -> assertThat(p).startsWith(file("a name.pem") + ": identity: expected"))
        .anySatisfy(p -> assertThat(p).startsWith(file("one.key") + ": the key does not belong"))
        .anySatisfy(p -> assertThat(p).startsWith(file("two.key") + ": does not exist"))
        .anySatisfy(p -> assertThat(p).startsWith(file("three.pem") + ": does not exist"))
        .allSatisfy(p -> assertThat(p).doesNotContain("hidden"));
  }

  @Test
  void refusesADirectoryThatIsNone() {
    TlsMaterialException refused =
        catchThrowableOfType(
            TlsMaterialException.class,
            () -> MtlsAdapter.outboundMaterial(file("none"), List.of(), PkiFixture.NOW));
    assertThat(refused).hasMessage(file("none") + ": cannot be listed");
  }

  @Test
  void takesAnIdentityThatIsNotForClientsForSignaturesAlone() {
    pki.files("one", pki.issue(PkiFixture.server(CertificateRecipe.KeyKind.EC_P256)));
    assertThat(read().names()).contains(ONE);
    assertThat(read().namesForTls()).containsExactly(TWO);
    assertThat(opened().identity(ONE)).isPresent();
    assertThat(opened().context(ONE)).isEmpty();
  }

  @Test
  void followsOneIdentityAndLeavesTheOthersAsTheyAre() {
    OutboundTls tls = opened();
    SSLContext one = context(tls, ONE);
    SSLContext two = context(tls, TWO);
    ClientIdentity before = tls.identity(ONE).orElseThrow();
    renew(ONE);
    tls.look();
    assertThat(context(tls, ONE)).isNotSameAs(one);
    assertThat(context(tls, TWO)).isSameAs(two);
    assertThat(tls.identity(ONE).orElseThrow().chain()).isNotEqualTo(before.chain());
    assertThat(tls.health().reloads()).isEqualTo(1);
  }

  @Test
  void leavesEverythingAsItIsWhileTheFilesHoldTheSame() {
    OutboundTls tls = opened();
    SSLContext one = context(tls, ONE);
    tls.look();
    tls.look();
    assertThat(context(tls, ONE)).isSameAs(one);
    assertThat(tls.health().reloads()).isZero();
  }

  @Test
  void keepsWhatWasGoodUntilTheFilesAreGoodAgain() throws IOException {
    OutboundTls tls = opened();
    SSLContext one = context(tls, ONE);
    Files.delete(file("one.key"));
    renew(TWO);
    SSLContext two = context(tls, TWO);
    tls.look();
    tls.look();
    assertThat(context(tls, ONE)).isSameAs(one);
    assertThat(context(tls, TWO)).as("the other one is renewed").isNotSameAs(two);
    assertThat(tls.health().problem()).startsWith(file("one.key") + ": ");
    assertThat(tls.health().failedReloads()).isEqualTo(1);

    renew(ONE);
    tls.look();
    assertThat(context(tls, ONE)).isNotSameAs(one);
    assertThat(tls.health().problem()).isNull();
  }

  @Test
  void forgetsAnIdentityWhoseFilesWereTakenAway() throws IOException {
    OutboundTls tls = opened();
    Files.delete(file("one.pem"));
    Files.delete(file("one.key"));
    tls.look();
    assertThat(tls.context(ONE)).isEmpty();
    assertThat(tls.identity(ONE)).isEmpty();
    assertThat(tls.context(TWO)).isPresent();
  }

  @Test
  void makesEveryContextAnewOnceOthersAreTrusted() {
    OutboundTls tls = opened();
    SSLContext anonymous = tls.context(null).orElseThrow();
    SSLContext one = context(tls, ONE);
    trusted = new PkiFixture(elsewhere, "a third CA").authorityFile();
    tls.look();
    assertThat(tls.context(null)).isPresent().get().isNotSameAs(anonymous);
    assertThat(context(tls, ONE)).isNotSameAs(one);
  }

  @Test
  void followsTheLinkThatKubernetesTurns() throws IOException {
    Path mounted = Files.createDirectory(elsewhere.resolve("mounted"));
    link(mounted, "..first");
    Files.createSymbolicLink(mounted.resolve("one.pem"), Path.of("..data", "one.pem"));
    Files.createSymbolicLink(mounted.resolve("one.key"), Path.of("..data", "one.key"));
    OutboundTls tls =
        OutboundTls.of(
            MtlsAdapter.outboundMaterial(mounted, List.of(), PkiFixture.NOW),
            new MovableClock(PkiFixture.NOW));
    SSLContext one = context(tls, ONE);
    renew(ONE);
    link(mounted, "..second");
    tls.look();
    assertThat(context(tls, ONE)).isNotSameAs(one);
  }

  private void link(Path mounted, String version) throws IOException {
    Path data = Files.createDirectory(mounted.resolve(version));
    for (String name : List.of("one.pem", "one.key")) {
      Files.copy(file(name), data.resolve(name));
    }
    Files.createSymbolicLink(mounted.resolve("..next"), Path.of(version));
    Files.move(
        mounted.resolve("..next"),
        mounted.resolve("..data"),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }

  @Test
  void printsNoKey() throws IOException {
    String key = Files.readString(file("one.key")).lines().skip(1).findFirst().orElseThrow();
    assertThat(read().toString()).contains("one", "two", "another CA").doesNotContain(key);
  }
}
