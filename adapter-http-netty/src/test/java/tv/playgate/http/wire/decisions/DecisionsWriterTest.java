package tv.playgate.http.wire.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tv.playgate.application.TraceId;
import tv.playgate.domain.decision.Deny;
import tv.playgate.domain.decision.Permit;
import tv.playgate.domain.decision.Preauthorization;
import tv.playgate.domain.decision.Reason;
import tv.playgate.domain.degradation.DegradationRuleId;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.domain.integration.DegradationKind;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.profile.ProfileId;
import tv.playgate.domain.resource.Resource;
import tv.playgate.http.wire.Golden;

class DecisionsWriterTest {

  private static final TraceId TRACE =
      new TraceId(UUID.fromString("12f6fef9-d2e0-422b-a9d7-60d799abe353"));
  private static final IntegrationId INTEGRATION =
      new IntegrationId(new ServiceProviderId("REF30"), new MvpdId("Cablevision"));
  private static final ProfileId PROFILE = new ProfileId(new UUID(1, 2));
  private static final DegradationRuleId RULE = new DegradationRuleId("d1");

  @Test
  void writesThePublishedSample() {
    assertThat(
            written(
                decision("resource1", new Permit.InLineup(PROFILE, "resource1")),
                decision("resource2", new Permit.ByMvpd(PROFILE, null)),
                decision("resource3", new Deny.NotInLineup(PROFILE, "resource3"))))
        .isEqualTo(golden("preauthorize.json"));
  }

  @Test
  void writesADegradedDenyWithTheMessageOfTheRule() {
    assertThat(written(decision("REF30", new Deny.Degraded(RULE, "Back at 9"))))
        .isEqualTo(golden("authz-none.json"));
  }

  @Test
  void writesDegradedPermits() {
    Reason reason = new Permit.Degraded(RULE, DegradationKind.AUTHN_ALL, Instant.EPOCH);
    assertThat(written(decision("REF30", reason), decision("apasstest1", reason)))
        .isEqualTo(golden("authn-all.json"));
  }

  @Test
  void leavesOutDetailsThatSayNothing() {
    assertThat(written(decision("REF30", new Deny.Degraded(RULE, " ")))).doesNotContain("details");
  }

  @Test
  void echoesAResourceAsItCame() {
    String resource = "<rss a=\"1\">é 😀 \\ / \u0001\n</rss> ";
    assertThat(written(decision(resource, new Permit.Dummy(PROFILE))))
        .contains("\"<rss a=\\\"1\\\">é 😀 \\\\ / \\u0001\\n</rss> \"");
  }

  @Test
  void writesAnErrorThatIsAWholeBody() {
    assertThat(
            text(
                EnhancedErrorWriter.body(
                    EnhancedError.of(ErrorCode.INVALID_PARAMETER_SERVICE_PROVIDER), TRACE)))
        .isEqualTo(golden("error.json"));
    assertThat(
            text(
                EnhancedErrorWriter.body(
                    EnhancedError.of(ErrorCode.INTERNAL_SERVER_ERROR), 405, TRACE)))
        .isEqualTo(golden("method-not-allowed.json"));
  }

  private static Preauthorization decision(String resource, Reason reason) {
    return new Preauthorization(new Resource(resource), reason);
  }

  private static String written(Preauthorization... decisions) {
    return text(DecisionsWriter.write(INTEGRATION, List.of(decisions), TRACE));
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private static String golden(String file) {
    return Golden.of(DecisionsWriterTest.class, file);
  }
}
