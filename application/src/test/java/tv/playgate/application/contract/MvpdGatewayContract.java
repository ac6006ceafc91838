package tv.playgate.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.MvpdGateway;
import tv.playgate.domain.device.DeviceAddress;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.evaluation.AskMvpd;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdAnswers;
import tv.playgate.domain.evaluation.MvpdFailure;
import tv.playgate.domain.integration.AnsweringMvpd;
import tv.playgate.domain.integration.DecisionKind;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.profile.Subject;
import tv.playgate.domain.resource.Resource;

/** What every {@link MvpdGateway} must do, against an MVPD that can be told what to say. */
public interface MvpdGatewayContract {

  /** The gateway under test. */
  MvpdGateway port();

  /** An MVPD that the gateway can ask. */
  Mvpd mvpd();

  /** From now on, the MVPD permits the resource. */
  void mvpdPermits(Resource resource);

  /** From now on, the MVPD denies the resource with these texts. */
  void mvpdDenies(Resource resource, String reason, String details);

  /** From now on, the MVPD's reply about the resource is neither a permit nor a deny. */
  void mvpdTalksNonsenseAbout(Resource resource);

  /** From now on, the MVPD never replies about the resource. */
  void mvpdIsSilentAbout(Resource resource);

  /**
   * Whether one call is about all resources, so that what befalls one of them befalls them all;
   * what the MVPD decides is still about each.
   */
  default boolean asksTogether() {
    return false;
  }

  /** Such a denial as it arrives; not every protocol has a place for the reason. */
  default MvpdAnswer.Denied denied(String reason, String details) {
    return new MvpdAnswer.Denied(reason, details);
  }

  @Test
  default void answersEachResourceForItself() {
    mvpdPermits(resource("a"));
    mvpdDenies(resource("b"), "no package", "Upgrade to watch.");

    MvpdAnswers answers = ask("a", "b");

    assertThat(answers.byResource())
        .containsOnlyKeys(resource("a"), resource("b"))
        .containsEntry(resource("a"), new MvpdAnswer.Permitted())
        .containsEntry(resource("b"), denied("no package", "Upgrade to watch."));
  }

  @Test
  default void takesNonsenseForNeitherPermitNorDeny() {
    mvpdTalksNonsenseAbout(resource("a"));

    assertThat(ask("a").about(resource("a")))
        .isEqualTo(new MvpdAnswer.Failed(MvpdFailure.BAD_REPLY));
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  default void answersByTheDeadlineWhateverOneResourceDoes() {
    mvpdPermits(resource("a"));
    mvpdIsSilentAbout(resource("b"));
    mvpdTalksNonsenseAbout(resource("c"));

    MvpdAnswers answers = ask(calling(Duration.ofSeconds(2)), "a", "b", "c");

    MvpdAnswer tooLate = new MvpdAnswer.Failed(MvpdFailure.TOO_LATE);
    assertThat(answers.about(resource("a")))
        .isEqualTo(asksTogether() ? tooLate : new MvpdAnswer.Permitted());
    assertThat(answers.about(resource("b"))).isEqualTo(tooLate);
    assertThat(answers.about(resource("c")))
        .isEqualTo(asksTogether() ? tooLate : new MvpdAnswer.Failed(MvpdFailure.BAD_REPLY));
  }

  @Test
  default void carriesWholeDocumentsAsResources() {
    Resource mrss = resource("<rss><channel><title>Ünïcode &amp; \"x\"</title></channel></rss>");
    mvpdPermits(mrss);

    assertThat(ask(mrss.value()).about(mrss)).isEqualTo(new MvpdAnswer.Permitted());
  }

  @Test
  default void answersAQuestionAboutNothing() {
    assertThat(ask().byResource()).isEmpty();
  }

  private MvpdAnswers ask(String... resources) {
    return ask(calling(Duration.ofSeconds(5)), resources);
  }

  private MvpdAnswers ask(Call call, String... resources) {
    AnsweringMvpd answering = AnsweringMvpd.of(mvpd(), null, DecisionKind.PREAUTHORIZATION);
    return port().ask(call, answering, question(mvpd(), resources)).toCompletableFuture().join();
  }

  private static Call calling(Duration patience) {
    return Call.arriving(Instant.now(), patience);
  }

  private static Resource resource(String value) {
    return new Resource(value);
  }

  /** A question about these resources, for some subscriber. */
  static AskMvpd question(Mvpd mvpd, String... resources) {
    LinkedHashSet<Resource> asked = new LinkedHashSet<>();
    Arrays.stream(resources).map(Resource::new).forEach(asked::add);
    return new AskMvpd(
        DecisionKind.PREAUTHORIZATION,
        new IntegrationId(new ServiceProviderId("REF30"), mvpd.id()),
        new Subject("user-1"),
        new DeviceId("ba23d141-d715-561c-94f4-e9e4c966b1eb"),
        new DeviceAddress("192.0.2.1"),
        asked);
  }
}
