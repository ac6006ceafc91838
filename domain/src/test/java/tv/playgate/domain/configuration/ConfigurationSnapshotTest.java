package tv.playgate.domain.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tv.playgate.domain.fixture.ConfigurationFixture.CABLEVISION;
import static tv.playgate.domain.fixture.ConfigurationFixture.configuration;
import static tv.playgate.domain.fixture.ConfigurationFixture.integrationId;
import static tv.playgate.domain.fixture.DegradationFixture.authNAll;
import static tv.playgate.domain.fixture.DegradationFixture.authZAll;
import static tv.playgate.domain.fixture.DegradationFixture.authZNone;
import static tv.playgate.domain.fixture.LicenseServerFixture.HASH;
import static tv.playgate.domain.fixture.LicenseServerFixture.NAME;
import static tv.playgate.domain.fixture.LicenseServerFixture.OTHER_HASH;
import static tv.playgate.domain.fixture.LicenseServerFixture.OTHER_NAME;
import static tv.playgate.domain.fixture.LicenseServerFixture.certificate;
import static tv.playgate.domain.fixture.LicenseServerFixture.server;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.license.CertificateDoubt;
import tv.playgate.domain.license.LicenseServer;
import tv.playgate.domain.license.Recognition;

class ConfigurationSnapshotTest {

  @Test
  void findsEntriesByTheirExactNames() {
    ConfigurationSnapshot snapshot = configuration().snapshot();
    assertThat(snapshot.serviceProvider(new ServiceProviderId("REF30"))).isPresent();
    assertThat(snapshot.serviceProvider(new ServiceProviderId("ref30"))).isEmpty();
    assertThat(snapshot.mvpd(new MvpdId("Cablevision"))).isPresent();
    assertThat(snapshot.mvpd(new MvpdId("CABLEVISION"))).isEmpty();
    assertThat(snapshot.integration(CABLEVISION)).isPresent();
    assertThat(snapshot.integration(integrationId("REF30", "nowhere"))).isEmpty();
  }

  @Test
  void findsADisabledIntegrationToo() {
    assertThat(configuration().disabled().snapshot().integration(CABLEVISION)).isPresent();
  }

  @Test
  void listsDegradationRulesInOrderOfPrecedence() {
    IntegratedMvpd integrated =
        configuration()
            .degradedBy(
                authZAll().named("a"),
                authNAll().named("a2"),
                authZNone().named("z"),
                authZNone().named("b"))
            .integrated();
    assertThat(integrated.degradationRules())
        .extracting(rule -> rule.id().value())
        .containsExactly("b", "z", "a2", "a");
  }

  @Test
  void recognisesTheOneLicenseServerWhoseCertificateItIs() {
    ConfigurationSnapshot snapshot =
        servers(server("drm-1", NAME, null), server("drm-2", OTHER_NAME, null));
    assertThat(snapshot.recognise(certificate(HASH, NAME)))
        .isEqualTo(new Recognition.Recognised(server("drm-1", NAME, null)));
    assertThat(doubt(snapshot.recognise(certificate(HASH))))
        .hasValue(CertificateDoubt.NOT_REGISTERED);
  }

  @Test
  void recognisesNobodyWhereTwoLicenseServersCouldBeMeant() {
    ConfigurationSnapshot snapshot =
        servers(server("drm-1", NAME, null), server("drm-2", null, HASH));
    assertThat(doubt(snapshot.recognise(certificate(HASH, NAME))))
        .hasValue(CertificateDoubt.AMBIGUOUS);
    assertThat(doubt(snapshot.recognise(certificate(OTHER_HASH, NAME)))).isEmpty();
    assertThat(doubt(snapshot.recognise(certificate(HASH, OTHER_NAME)))).isEmpty();
  }

  private static Optional<CertificateDoubt> doubt(Recognition recognition) {
    return recognition.fold(
        recognised -> Optional.empty(), unrecognised -> Optional.of(unrecognised.doubt()));
  }

  @Test
  void takesNoEntryThatNamesOneWhichIsNotThere() {
    ConfigurationEntries dangling =
        new ConfigurationEntries(
            List.of(),
            List.of(),
            configuration().entries().integrations(),
            List.of(authZAll().rule()),
            List.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConfigurationSnapshot(new Revision(7), dangling))
        .withMessage(
            "configuration 7: [integration REF30/Cablevision: there is no such service provider, "
                + "integration REF30/Cablevision: there is no such mvpd]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> configuration().withoutIntegration().degradedBy(authZAll()).snapshot())
        .withMessageContaining(
            "degradation rule AuthZAll: there is no integration REF30/Cablevision");
  }

  @Test
  void isTheEmptyConfigurationAtFirst() {
    ConfigurationSnapshot empty =
        new ConfigurationSnapshot(Revision.NONE, ConfigurationEntries.EMPTY);
    assertThat(empty.revision()).isEqualTo(new Revision(0));
    assertThat(empty.entries().isEmpty()).isTrue();
    assertThat(doubt(empty.recognise(certificate(HASH)))).hasValue(CertificateDoubt.NOT_REGISTERED);
    assertThat(empty).hasToString("ConfigurationSnapshot(0)");
    assertThatIllegalArgumentException().isThrownBy(() -> new Revision(-1));
  }

  private static ConfigurationSnapshot servers(LicenseServer... servers) {
    return new ConfigurationSnapshot(
        new Revision(1),
        new ConfigurationEntries(List.of(), List.of(), List.of(), List.of(), List.of(servers)));
  }
}
