package tv.playgate.domain.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MvpdEndpointTest {

  private static final URI HTTPS = URI.create("https://mvpd.example/authz");
  private static final URI HTTP = URI.create("http://127.0.0.1:7002/authz");
  private static final MvpdEndpoint JSON = MvpdEndpoint.json(HTTPS, CallLimits.USUAL);
  private static final MvpdEndpoint XACML =
      MvpdEndpoint.xacml(HTTPS, XacmlDialect.PUBLISHED, CallLimits.USUAL);

  @Test
  void isToldPartsOfResourcesInXacmlAlone() {
    assertThat(XACML.in(ResourceForm.ATTRIBUTES).resourceForm()).isEqualTo(ResourceForm.ATTRIBUTES);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JSON.in(ResourceForm.ATTRIBUTES))
        .withMessage("resourceForm: attributes exist in XACML alone");
  }

  @Test
  void isShownWhoWeAreOverTlsAlone() {
    assertThat(shown(HTTPS).identity()).hasToString("comcast-2026");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shown(HTTP))
        .withMessage("identity: expected an https endpoint beside it");
  }

  @Test
  void isAskedAboutSeveralResourcesAtOnceInXacmlAlone() {
    assertThat(new MvpdMechanism.MultiChannel(XACML).asked()).contains(XACML);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MvpdMechanism.MultiChannel(JSON))
        .withMessageStartingWith("protocol: json ");
  }

  @Test
  void canBeAskedElsewhere() {
    assertThat(new MvpdMechanism.ForkJoin(JSON).at(HTTP))
        .isEqualTo(new MvpdMechanism.ForkJoin(JSON.at(HTTP)));
    assertThat(new MvpdMechanism.MultiChannel(XACML).at(HTTP))
        .isEqualTo(new MvpdMechanism.MultiChannel(XACML.at(HTTP)));
    assertThat(new MvpdMechanism.Lineup().at(HTTP)).isEqualTo(new MvpdMechanism.Lineup());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "../key", "a/b", "-a", "a b"})
  void knowsIdentitiesByNamesThatCanBePartOfAFilesName(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ClientIdentityName(name));
  }

  @ParameterizedTest
  @EnumSource
  void findsFormsByTheirNames(ResourceForm form) {
    assertThat(ResourceForm.named(form.wireName())).contains(form);
    assertThat(ResourceForm.named("other")).isEmpty();
  }

  private static MvpdEndpoint shown(URI address) {
    return new MvpdEndpoint(
        address,
        new MvpdProtocol.Json(),
        CallLimits.USUAL,
        ResourceForm.AS_REQUESTED,
        new ClientIdentityName("comcast-2026"));
  }
}
