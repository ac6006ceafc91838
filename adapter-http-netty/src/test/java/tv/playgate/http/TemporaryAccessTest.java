package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Trials, as applications meet them (pass-decisions §5.2). Promo1 gives two resources a day. */
class TemporaryAccessTest {

  private static final String PERMIT = "200 temppass permit";
  private static final String OVER = "200 temppass temporary_access_duration_limit_exceeded";
  private static final String USED_UP = "200 temppass temporary_access_resources_limit_exceeded";

  @RegisterExtension final House house = new House();
  private final Asking good = Stage.in(house);
  private final Asking basic = good.at("TempPass1");
  private final Asking promotional = good.at("Promo1").as("me");

  @Test
  void needsNoProfileAndHasNoLimitOfResources() {
    String[] many = IntStream.range(0, 40).mapToObj(i -> "r" + i).toArray(String[]::new);

    assertThat(basic.on("never seen").resources(many).ask().inShort()).isEqualTo(PERMIT);
    assertThat(basic.on("never seen").authorize().resources(many).ask().inShort())
        .isEqualTo(PERMIT);
  }

  @Test
  void lastsFromTheFirstAuthorizationAndNotFromAPreauthorization() {
    assertThat(basic.ask().inWords()).isEqualTo(PERMIT);
    house.clock.advance(Duration.ofHours(5));
    assertThat(basic.ask().inWords()).isEqualTo(PERMIT);
    assertThat(basic.authorize().ask().inWords()).isEqualTo(PERMIT);

    house.clock.advance(Duration.ofHours(4).minusMillis(1));
    assertThat(basic.with("authorization", token()).authorize().ask().inWords()).isEqualTo(PERMIT);
    assertThat(basic.with("authorization", token()).ask().inWords()).isEqualTo(PERMIT);
    house.clock.advance(Duration.ofMillis(1));
    assertThat(basic.with("authorization", token()).authorize().ask().inWords()).isEqualTo(OVER);
    assertThat(basic.with("authorization", token()).resources("a", "b").ask().inShort())
        .isEqualTo(OVER);
  }

  private String token() {
    return "Bearer " + Stage.token(house, "demo-app");
  }

  @Test
  void belongsToTheDeviceAloneWhereItIsBasic() {
    basic.authorize().ask();
    house.clock.advance(Duration.ofHours(4));

    assertThat(basic.as("me").ask().inWords()).isEqualTo(OVER);
    assertThat(basic.on("another").ask().inWords()).isEqualTo(PERMIT);
  }

  @Test
  void grantsNoMoreThanThereIsToSixteenAtOnce() {
    ExecutorService viewers = Executors.newFixedThreadPool(16);
    try {
      List<CompletableFuture<Answered>> answers =
          IntStream.range(0, 16)
              .mapToObj(i -> promotional.authorize().resources("resource" + i))
              .map(asking -> CompletableFuture.supplyAsync(asking::ask, viewers))
              .toList();

      assertThat(answers.stream().map(CompletableFuture::join).map(Answered::inWords))
          .hasSize(16)
          .areExactly(2, new Condition<>(PERMIT::equals, "permitted"))
          .areExactly(14, new Condition<>(USED_UP::equals, "used up"));
    } finally {
      viewers.shutdown();
    }
  }

  @Test
  void usesNothingUpByPreauthorizing() {
    for (int i = 0; i < 10; i++) {
      assertThat(promotional.resources("a" + i, "b" + i, "c" + i).ask().inShort())
          .isEqualTo(PERMIT);
    }
    assertThat(promotional.authorize().resources("a", "b").ask().inShort()).isEqualTo(PERMIT);
  }

  @Test
  void grantsWhatWasUsedAgainButPreauthorizesNothingMore() {
    promotional.authorize().resources("a", "b").ask();

    assertThat(promotional.authorize().resources("b", "c", "a").ask().inWords())
        .isEqualTo(
            "200 temppass permit, temppass temporary_access_resources_limit_exceeded,"
                + " temppass permit");
    assertThat(promotional.resources("a", "b").ask().inShort()).isEqualTo(USED_UP);
    house.clock.advance(Duration.ofDays(1));
    assertThat(
            promotional.with("authorization", token()).authorize().resources("a").ask().inWords())
        .isEqualTo(OVER);
  }

  @Test
  void countsADuplicateOnce() {
    assertThat(promotional.authorize().resources("a", "a", "a", "b").ask().inShort())
        .isEqualTo(PERMIT);
  }

  @Test
  void isFoundByTheDeviceOrByTheIdentity() {
    promotional.authorize().resources("a", "b").ask();

    assertThat(promotional.as("somebody else").ask().inWords())
        .as("the same device")
        .isEqualTo(USED_UP);
    assertThat(promotional.on("another").ask().inWords()).as("the same viewer").isEqualTo(USED_UP);
    assertThat(promotional.on("another").as("somebody else").ask().inWords()).isEqualTo(PERMIT);
  }

  @Test
  void isTheMoreExhaustedOneWhereTwoAreFound() {
    promotional.authorize().resources("a", "b").ask();
    promotional.on("another").as("you").authorize().resources("a").ask();

    assertThat(promotional.as("you").authorize().resources("c").ask().inWords()).isEqualTo(USED_UP);
    assertThat(promotional.on("another").ask().inWords()).isEqualTo(USED_UP);
  }

  static Stream<String> unusableIdentities() {
    return Stream.of(
        "",
        "!!!",
        Asking.base64("no JSON"),
        Asking.base64("[\"me\"]"),
        Asking.base64("{\"mail\":\"me\"}"),
        Asking.base64("{\"email\":\"\"}"),
        Asking.base64("{\"email\":\" \"}"),
        Asking.base64("{\"email\":null}"),
        Asking.base64("{\"email\":{\"a\":\"b\"}}"),
        Asking.base64("{\"email\":\"me\",\"email\":\"you\"}"),
        Asking.base64("{\"email\":\"" + "x".repeat(9_000) + "\"}"));
  }

  @ParameterizedTest
  @MethodSource("unusableIdentities")
  void needsAnIdentityWhereItIsPromotional(String header) {
    for (Asking asking : List.of(promotional, promotional.authorize())) {
      assertThat(asking.with("ap-temppass-identity", header).ask().inWords())
          .isEqualTo("200 temppass invalid_header_identity_for_temporary_access");
    }
    assertThat(good.profile("Promo1").with("ap-temppass-identity", header).ask().inWords())
        .isEqualTo("400 invalid_header_identity_for_temporary_access");
    assertThat(basic.with("ap-temppass-identity", header).ask().inWords()).isEqualTo(PERMIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eyJlbWFpbCI6ImZvb0BiYXIuY29tIn0=",
        "eyJlbWFpbCI6ImZvb0BiYXIuY29tIn0",
        "eyJlbWFpbCI6ImZvb0BiYXIuY29tIn0%3D"
      })
  void readsThePublishedIdentity(String header) {
    good.at("Promo1").as("foo@bar.com").authorize().resources("a", "b").ask();

    assertThat(good.at("Promo1").on("another").with("ap-temppass-identity", header).ask().inWords())
        .isEqualTo(USED_UP);
  }

  @Test
  void showsWhatIsLeftAndThenWhatIsWrong() {
    Asking shown = good.as("me").profile("Promo1");
    assertThat(left(shown)).isEqualTo(2);
    assertThat(left(shown)).as("looking uses nothing").isEqualTo(2);

    promotional.authorize().resources("a").ask();
    assertThat(left(shown)).isEqualTo(1);
    promotional.authorize().resources("b").ask();
    assertThat(shown.ask().inWords()).isEqualTo("403 temporary_access_resources_limit_exceeded");

    house.clock.advance(Duration.ofDays(1));
    assertThat(shown.with("authorization", token()).ask().inWords())
        .isEqualTo("403 temporary_access_duration_limit_exceeded");
    assertThat(good.with("authorization", token()).profile("BrokenPromo").ask().inWords())
        .isEqualTo("500 invalid_configuration_temporary_access");
  }

  private static int left(Asking shown) {
    return shown
        .ask()
        .json()
        .at("/profiles/Promo1/attributes/remaining_resources/value")
        .intValue();
  }

  @Test
  void beginsAnewOnceItWasReset() {
    promotional.authorize().resources("a", "b").ask();
    for (String path : List.of("/reset-tempass/v3/reset", "/reset-tempass/v3/reset/generic")) {
      assertThat(reset(path + "?requestor_id=REF30&mvpd_id=Promo1")).isEqualTo(204);
    }
    assertThat(promotional.ask().inWords()).isEqualTo(PERMIT);
  }

  private int reset(String path) {
    return house.askAdmin("DELETE", path, "").statusCode();
  }
}
