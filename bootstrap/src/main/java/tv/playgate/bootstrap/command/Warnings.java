package tv.playgate.bootstrap.command;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.playgate.application.port.in.Catalog;
import tv.playgate.bootstrap.configuration.PlaygateConfiguration;
import tv.playgate.bootstrap.wiring.CatalogChecks;
import tv.playgate.bootstrap.wiring.CheckedConfiguration;
import tv.playgate.bootstrap.wiring.IdentityChecks;
import tv.playgate.bootstrap.wiring.Materials;
import tv.playgate.upstream.ExpressPlayConfig;

/**
 * What a configuration says and may not mean, or does not get yet.
 *
 * @param sentences one each
 */
record Warnings(List<String> sentences) {

  private static final Logger log = LoggerFactory.getLogger(Warnings.class);
  private static final Pattern AUTHENTICATOR = Pattern.compile("\\d+,[0-9A-Fa-f]{32}");

  static Warnings of(CheckedConfiguration checked) {
    PlaygateConfiguration configuration = checked.configuration();
    Materials materials = checked.materials();
    Stream<String> catalog =
        Optional.ofNullable(materials.importCatalog()).stream()
            .flatMap(named -> catalog(named, checked))
            .map(warning -> "catalog.importFile: " + warning);
    return new Warnings(
        Stream.of(notServedYet(configuration), authenticator(materials), catalog)
            .flatMap(sentences -> sentences)
            .toList());
  }

  private static Stream<String> catalog(Catalog catalog, CheckedConfiguration checked) {
    return Stream.concat(
        CatalogChecks.of(catalog, checked.configuration()).warnings().stream(),
        IdentityChecks.warnings(catalog.configuration(), checked.materials().outbound()).stream());
  }

  /** The form is that of every published sample; no page promises it, so it is no error. */
  private static Stream<String> authenticator(Materials materials) {
    ExpressPlayConfig expressplay = materials.expressplay();
    return expressplay == null
            || AUTHENTICATOR.matcher(expressplay.customerAuthenticator().reveal()).matches()
        ? Stream.empty()
        : Stream.of(
            "expressplay.customerAuthenticatorFile: holds no digits, a comma and 32 hexadecimal"
                + " digits, so ExpressPlay may refuse it");
  }

  /** Keys that are accepted, so that a file of today runs tomorrow, and change nothing today. */
  private static Stream<String> notServedYet(PlaygateConfiguration configuration) {
    return configuration.decisionLog().mode().equals("off")
        ? Stream.empty()
        : Stream.of("decisionLog: is not served yet, no decision log is written");
  }

  void log() {
    sentences.forEach(sentence -> log.warn("{}", sentence));
  }
}
