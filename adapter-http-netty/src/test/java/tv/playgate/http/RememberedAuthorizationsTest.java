package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdFailure;
import tv.playgate.domain.resource.Resource;

/** An MVPD that permitted is not asked again for a while (pass-decisions §10). */
class RememberedAuthorizationsTest {

  private static final Resource RESOURCE = new Resource("resource1");
  private static final String SIGN_IN = "/admin/v1/signIns/REF30/Asked/" + Stage.DEVICE;

  @RegisterExtension final House house = new House();
  private final Asking good = Stage.in(house).at("Asked").authorize();

  @BeforeEach
  void permit() {
    house.mvpds.answer(RESOURCE, new MvpdAnswer.Permitted(Duration.ofMinutes(5)));
  }

  private int asked() {
    return house.mvpds.questions().size();
  }

  @Test
  void asksOnceWhileTheAnswerHoldsAndAgainAfterwards() {
    Answered first = good.ask();
    house.clock.advance(Duration.ofMinutes(5).minusMillis(1));
    Answered second = good.ask();

    assertThat(asked()).isOne();
    assertThat(second.inWords()).isEqualTo("200 mvpd permit");
    for (String time : List.of("notBefore", "notAfter")) {
      assertThat(second.decision(0).path(time)).isEqualTo(first.decision(0).path(time));
    }
    assertThat(second.decision(0).path("token")).isNotEqualTo(first.decision(0).path("token"));

    house.clock.advance(Duration.ofMillis(1));
    house.mvpds.answer(RESOURCE, new MvpdAnswer.Denied(null, null));
    assertThat(good.ask().inWords()).isEqualTo("200 mvpd authorization_denied_by_mvpd");
    assertThat(asked()).isEqualTo(2);
  }

  @Test
  void holdsAsLongAsTheIntegrationSaysWhereTheMvpdSaysNothing() {
    house.mvpds.answer(RESOURCE, new MvpdAnswer.Permitted());
    good.ask();
    house.clock.advance(Duration.ofHours(24).minusMillis(1));
    String token = Stage.token(house, "demo-app");
    good.with("authorization", "Bearer " + token).ask();
    assertThat(asked()).isOne();

    house.clock.advance(Duration.ofMillis(1));
    good.with("authorization", "Bearer " + token).ask();
    assertThat(asked()).isEqualTo(2);
  }

  @Test
  void remembersNoDenialAndNoFailure() {
    house.mvpds.answer(RESOURCE, new MvpdAnswer.Denied(null, null));
    good.ask();
    house.mvpds.answer(RESOURCE, new MvpdAnswer.Failed(MvpdFailure.TOO_LATE));
    good.ask();
    assertThat(asked()).isEqualTo(2);

    house.mvpds.answer(RESOURCE, new MvpdAnswer.Permitted());
    assertThat(good.ask().inWords()).isEqualTo("200 mvpd permit");
    assertThat(asked()).isEqualTo(3);
  }

  @Test
  void asksForTheResourcesThatItDoesNotRemember() {
    Stage.change(
        house,
        "integrations",
        "{\"serviceProvider\":\"REF30\",\"mvpd\":\"Asked\",\"maxAuthorizedResources\":3}");
    house.mvpds.answer(new Resource("resource2"), new MvpdAnswer.Denied(null, null));
    good.ask();
    assertThat(good.resources("resource2", "resource1", "resource2").ask().inWords())
        .isEqualTo(
            "200 mvpd authorization_denied_by_mvpd, mvpd permit, mvpd"
                + " authorization_denied_by_mvpd");
    assertThat(house.mvpds.questions().get(1).resources())
        .isEqualTo(Set.of(new Resource("resource2")));
  }

  @Test
  void neverAnswersAPreauthorizationFromMemoryNorRemembersOne() {
    Asking preauthorize = good.to(good.path().replace("/authorize/", "/preauthorize/"));
    preauthorize.ask();
    good.ask();
    assertThat(asked()).as("a preauthorization authorizes nothing").isEqualTo(2);

    house.mvpds.answer(RESOURCE, new MvpdAnswer.Denied(null, null));
    assertThat(preauthorize.ask().inWords()).isEqualTo("200 mvpd preauthorization_denied_by_mvpd");
    assertThat(good.ask().inWords()).isEqualTo("200 mvpd permit");
  }

  @Test
  void forgetsWithTheSignOut() {
    good.ask();
    assertThat(house.askAdmin("DELETE", SIGN_IN, "").statusCode()).isEqualTo(204);
    assertThat(good.ask().inWords()).isEqualTo("200 mvpd authenticated_profile_invalidated");

    signIn("user-2");
    good.ask();
    assertThat(asked()).isEqualTo(2);
  }

  @Test
  void forgetsWithTheNextSignIn() {
    good.ask();
    signIn("user-9");
    good.ask();

    assertThat(house.mvpds.questions())
        .extracting(question -> question.subject().value())
        .containsExactly("user-2", "user-9");
  }

  @Test
  void keepsThePromiseToOneDeviceAlone() {
    good.ask();
    Stage.change(
        house,
        "profiles",
        "{\"serviceProvider\":\"REF30\",\"mvpd\":\"Asked\",\"device\":\"other\",\"subject\":\"user-2\","
            + "\"notBefore\":\"2026-01-01T00:00:00Z\",\"notAfter\":\"2036-01-01T00:00:00Z\"}");
    good.on("other").ask();
    assertThat(asked()).isEqualTo(2);
  }

  private void signIn(String subject) {
    String body =
        "{\"type\":\"regular\",\"subject\":\""
            + subject
            + "\",\"notBefore\":\"2026-01-01T00:00:00Z\",\"notAfter\":\"2036-01-01T00:00:00Z\"}";
    assertThat(house.askAdmin("PUT", SIGN_IN, body).statusCode()).isEqualTo(200);
  }
}
