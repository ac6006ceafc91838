package tv.playgate.http.wire.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tv.playgate.application.port.in.Catalog;
import tv.playgate.application.port.in.ExportCatalog.Export;
import tv.playgate.domain.client.ClientRegistration;
import tv.playgate.domain.client.SecretHash;
import tv.playgate.domain.configuration.Revision;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.WrappedKeys;
import tv.playgate.domain.profile.ProfileId;
import tv.playgate.domain.secret.Secret;
import tv.playgate.domain.secret.WrappedSecret;
import tv.playgate.http.wire.Golden;

class CatalogWriterTest {

  private static final Secret SECRET = Secret.of("hush");
  private static final Catalog CATALOG =
      CatalogReaderTest.read(Golden.of(CatalogWriterTest.class, "catalog.json"));

  @Test
  void writesWhatReadsBackEqualButForSecrets() {
    Catalog back = CatalogReaderTest.read(written());

    assertThat(back.configuration()).isEqualTo(CATALOG.configuration());
    assertThat(back.profiles()).isEqualTo(CATALOG.profiles());
    assertThat(back.clients())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("secret")
        .isEqualTo(CATALOG.clients());
    assertThat(back.clients()).allMatch(client -> client.secret() == null);
    assertThat(back.contents())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("keys")
        .isEqualTo(CATALOG.contents());
    assertThat(back.contents()).allMatch(content -> content.keys() == null);
  }

  @Test
  void writesEveryMemberAsTheGoldenDocumentHasIt() {
    String golden = Golden.of(CatalogWriterTest.class, "exported.json");

    assertThat(written(CatalogReaderTest.read(golden))).isEqualTo(golden);
  }

  @Test
  void writesNoSecretAndNoTraceOfOne() {
    assertThat(written())
        .contains("\"revision\" : 7")
        .doesNotContain(
            "hush",
            "00112233",
            "0f1e2d3c",
            "\"secret\"",
            "contentKey",
            "\"iv\"",
            "\"kek\"",
            "viewerSessions");
  }

  private static String written() {
    return written(CATALOG);
  }

  private static String written(Catalog catalog) {
    return new String(CatalogWriter.write(export(catalog)), StandardCharsets.UTF_8);
  }

  private static Export export(Catalog catalog) {
    return new Export(
        new Revision(7),
        catalog.configuration(),
        catalog.profiles().stream().map(p -> p.withId(new ProfileId(UUID.randomUUID()))).toList(),
        catalog.clients().stream().map(CatalogWriterTest::client).toList(),
        List.copyOf(catalog.contents().stream().map(CatalogWriterTest::content).toList()));
  }

  private static ClientRegistration client(Catalog.ClientEntry entry) {
    return new ClientRegistration(
        entry.id(),
        SecretHash.of(SECRET, new SecureRandom()),
        entry.application(),
        entry.serviceProviders(),
        entry.scopes(),
        entry.forwardsAddress());
  }

  private static Content content(Catalog.ContentEntry entry) {
    return new Content(
        entry.id(),
        entry.drm(),
        entry.kind(),
        entry.keyId(),
        keys(entry),
        entry.terms(),
        entry.drmParameters(),
        entry.availableFrom(),
        entry.availableUntil(),
        entry.tokenUrl(),
        entry.requires());
  }

  /** Some keys: which ones they are does not show. */
  private static WrappedKeys keys(Catalog.ContentEntry entry) {
    WrappedSecret wrapped = new WrappedSecret("hush".getBytes(StandardCharsets.UTF_8));
    return entry.keyId() == null
        ? new WrappedKeys(wrapped, null, wrapped)
        : new WrappedKeys(null, wrapped, wrapped);
  }
}
