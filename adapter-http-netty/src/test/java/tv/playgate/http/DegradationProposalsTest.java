package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.application.fixture.ProposalFixture;
import tv.playgate.domain.degradation.DegradationProposal;
import tv.playgate.domain.degradation.ProposalId;
import tv.playgate.domain.integration.DegradationKind;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.integration.StandingAgreement;
import tv.playgate.http.wire.Golden;
import tv.playgate.http.wire.admin.ProposalLines;

class DegradationProposalsTest {

  private static final String PATH = "/admin/v1/degradationProposals";
  private static final IntegrationId CABLEVISION =
      new IntegrationId(new ServiceProviderId("REF30"), new MvpdId("Cablevision"));
  private static final ProposalId ID = new ProposalId(new UUID(1, 2));

  @RegisterExtension final House house = new House();

  @BeforeEach
  void propose() {
    Stage.in(house);
    answer(
        house.proposals.propose(
            call(),
            DegradationProposal.open(
                ID,
                CABLEVISION,
                new StandingAgreement(DegradationKind.AUTHZ_ALL, Duration.ofMinutes(30)),
                ProposalFixture.EVIDENCE,
                house.clock.instant())));
  }

  @Test
  void areListedWithAllThatIsKnown() {
    assertThat(list("").body())
        .isEqualTo(Golden.of(DegradationProposalsTest.class, "proposals.json").strip());
    assertThat(list("?state=open").body()).isEqualTo(list("").body());
  }

  @Test
  void areNotOpenAnyMoreOnceTheyHaveExpired() {
    house.clock.advance(DegradationProposal.LIFETIME);

    assertThat(list("?state=open").body()).isEqualTo("{\"degradationProposals\":[]}");
    assertThat(list("").body()).contains("\"state\":\"expired\"");
    assertConflict(post("/approve", ""), "expired");
  }

  @Test
  void becomeRulesOnceTheyAreApproved() {
    HttpResponse<String> approved = post("/approve?author=noc%20team&why=ticket%207", "");

    assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
    assertThat(approved.body())
        .contains("\"state\":\"approved\"")
        .endsWith(
            "\"decision\":{\"at\":\"2026-11-22T12:00:00.123Z\",\"by\":\"noc team\",\"rule\":\"proposal-"
                + ID
                + "\"}}");
    String catalog = house.askAdmin("GET", "/admin/v1/catalog", "").body();
    assertThat(catalog)
        .contains(
            "\"id\" : \"proposal-" + ID,
            "\"kind\" : \"AuthZAll\"",
            "\"until\" : \"2026-11-22T12:30:00.123Z\"",
            "\"owner\" : \"noc team\"",
            "\"why\" : \"48 of 60 calls failed within ");
    assertThat(house.askAdmin("GET", "/admin/v1/revisions?limit=1", "").body())
        .contains("\"author\":\"noc team\"", "\"why\":\"ticket 7\"");
    assertThat(list("?state=open").body()).isEqualTo("{\"degradationProposals\":[]}");
  }

  @Test
  void becomeOtherRulesWhereThatIsWanted() {
    post("/approve", "{\"kind\":\"AuthZNone\",\"duration\":\"PT5M\",\"message\":\"Back at 9\"}");

    assertThat(house.askAdmin("GET", "/admin/v1/catalog", "").body())
        .contains(
            "\"kind\" : \"AuthZNone\"",
            "\"until\" : \"2026-11-22T12:05:00.123Z\"",
            "\"message\" : \"Back at 9\"",
            "\"owner\" : \"admin\"");
  }

  @Test
  void areRejectedWithAReason() {
    HttpResponse<String> rejected = post("/reject?author=noc", "{\"why\":\"planned work\"}");

    assertThat(rejected.statusCode()).as(rejected.body()).isEqualTo(200);
    assertThat(rejected.body())
        .contains("\"state\":\"rejected\"", "\"by\":\"noc\",\"why\":\"planned work\"}")
        .doesNotContain("\"rule\"");
    assertConflict(post("/approve", ""), "rejected");
    assertConflict(post("/reject", "{\"why\":\"again\"}"), "rejected");
  }

  @ParameterizedTest
  @CsvSource({
    "approve, 00000000-0000-0001-0000-000000000003",
    "reject, 00000000-0000-0001-0000-000000000003",
    "approve, d1",
    "reject, d1"
  })
  void areDecidedOnlyWhereTheyAre(String decision, String id) {
    HttpResponse<String> answer =
        house.askAdmin("POST", PATH + "/" + id + "/" + decision, body(decision));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("\"code\":\"not_found\"");
  }

  private static String body(String decision) {
    return decision.equals("reject") ? "{\"why\":\"x\"}" : "";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "/approve?authr=x | {} | the query: expected no parameters but author, why",
        "/approve?author= | {} | author: expected 1 to 255",
        "/approve | [] | the document: expected an object",
        "/approve | {'kind':'AuthXAll'} | kind: expected AuthNAll, AuthZAll or AuthZNone",
        "/approve | {'duration':'PT1S'} | duration: PT1S (expected: PT1M to PT24H)",
        "/approve | {'duration':'soon'} | duration: expected an ISO-8601 duration",
        "/approve | {'why':'x'} | why: is not a member of an approval",
        "/reject | {} | why: expected a text; it is required",
        "/reject | {'why':' '} | why: expected 1 to 1000 characters",
        "/reject | {'why':'x','kind':'y'} | kind: is not a member of a rejection",
        "/reject?why=x | {'why':'x'} | the query: expected no parameters but author",
      })
  void areNotDecidedByWhatCannotBeUnderstood(String path, String body, String problem) {
    HttpResponse<String> answer = post(path, body.replace('\'', '"'));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"code\":\"invalid_request\"", "\"details\":\"" + problem);
    assertThat(list("?state=open").body()).contains(ID.toString());
  }

  @Test
  void areRefusedWhereTheRuleWouldHaveNoEffect() {
    Stage.change(
        house,
        "integrations",
        "{\"serviceProvider\":\"REF30\",\"mvpd\":\"Cablevision\",\"enabled\":false}");

    HttpResponse<String> answer = post("/approve", "");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("there is no enabled integration REF30/Cablevision");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?state=closed", "?state=", "?limit=1"})
  void areListedInNoOtherWay(String query) {
    assertThat(list(query).statusCode()).isEqualTo(400);
  }

  @Test
  void areNobodysBusinessWithoutTheAdminToken() {
    for (String token : List.of("wrong", House.INGEST_TOKEN)) {
      HttpResponse<String> answer =
          house.ask(
              house.admin,
              "POST",
              PATH + "/" + ID + "/approve",
              new byte[0],
              "authorization",
              "Bearer " + token);
      assertThat(answer.statusCode()).isEqualTo(401);
    }
    assertThat(list("?state=open").body()).contains(ID.toString());
  }

  @Test
  void areToldToPeopleInALine() {
    assertThat(ProposalLines.ofList(House.utf8(list("").body())).orElseThrow())
        .containsExactly(
            ID
                + " REF30/Cablevision AuthZAll for PT30M, open until 2026-11-22T13:00:00.123Z: "
                + ProposalFixture.EVIDENCE.sentence());
    assertThat(
            ProposalLines.ofOne(House.utf8(post("/approve?author=noc", "").body())).orElseThrow())
        .startsWith(
            ID
                + " REF30/Cablevision AuthZAll for PT30M, approved by noc at"
                + " 2026-11-22T12:00:00.123Z, rule proposal-"
                + ID
                + ": ");
    assertThat(ProposalLines.ofList(House.utf8("{}"))).isEmpty();
    assertThat(ProposalLines.ofOne(House.utf8("<html>"))).isEmpty();
  }

  private static void assertConflict(HttpResponse<String> answer, String state) {
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body())
        .contains("\"code\":\"proposal_decided\"", "\"details\":\"its state: " + state + "\"");
  }

  private HttpResponse<String> list(String query) {
    return house.askAdmin("GET", PATH + query, "");
  }

  private HttpResponse<String> post(String decision, String body) {
    return house.askAdmin("POST", PATH + "/" + ID + decision, body);
  }
}
