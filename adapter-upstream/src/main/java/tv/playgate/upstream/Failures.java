package tv.playgate.upstream;

import java.util.LinkedHashMap;
import java.util.Map;
import tv.playgate.domain.evaluation.AskMvpd;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdFailure;
import tv.playgate.domain.resource.Resource;

/** One failure for all that was asked about. */
final class Failures {

  private Failures() {}

  static Map<Resource, MvpdAnswer> of(AskMvpd question, MvpdFailure why) {
    MvpdAnswer failed = new MvpdAnswer.Failed(why);
    Map<Resource, MvpdAnswer> answers = new LinkedHashMap<>();
    question.resources().forEach(resource -> answers.put(resource, failed));
    return answers;
  }
}
