package tv.playgate.application.fake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.MvpdGateway;
import tv.playgate.domain.evaluation.AskMvpd;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdAnswers;
import tv.playgate.domain.evaluation.MvpdFailure;
import tv.playgate.domain.integration.AnsweringMvpd;
import tv.playgate.domain.resource.Resource;

/**
 * MVPDs that answer at once what they were told; about any other resource they talk nonsense. All
 * MVPDs say the same. Safe for use by any number of threads.
 */
public final class ScriptedMvpds implements MvpdGateway {

  private static final MvpdAnswer NONSENSE = new MvpdAnswer.Failed(MvpdFailure.BAD_REPLY);

  private final Map<Resource, MvpdAnswer> answers = new ConcurrentHashMap<>();
  private final List<AskMvpd> questions = new CopyOnWriteArrayList<>();

  /** From now on, this is the answer about that resource. */
  public ScriptedMvpds answer(Resource resource, MvpdAnswer answer) {
    answers.put(resource, answer);
    return this;
  }

  /** What was asked so far, oldest first. */
  public List<AskMvpd> questions() {
    return List.copyOf(questions);
  }

  @Override
  public CompletionStage<MvpdAnswers> ask(Call call, AnsweringMvpd mvpd, AskMvpd question) {
    questions.add(question);
    Map<Resource, MvpdAnswer> byResource = new LinkedHashMap<>();
    question.resources().forEach(r -> byResource.put(r, answers.getOrDefault(r, NONSENSE)));
    return CompletableFuture.completedFuture(new MvpdAnswers(byResource));
  }
}
