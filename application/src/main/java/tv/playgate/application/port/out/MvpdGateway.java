package tv.playgate.application.port.out;

import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.domain.evaluation.AskMvpd;
import tv.playgate.domain.evaluation.MvpdAnswers;
import tv.playgate.domain.integration.AnsweringMvpd;

/** How MVPDs are asked. */
public interface MvpdGateway {

  /**
   * Asks an MVPD about each resource of the question, by its mechanism. Every resource gets an
   * answer by the call's deadline, if only {@link tv.playgate.domain.evaluation.MvpdAnswer.Failed}:
   * trouble with an MVPD is an answer, never a failed stage, and one resource's trouble is not
   * another's. A reply that is not clearly a permit or a deny is neither.
   *
   * <p>Completes on the calling thread or on a thread of the gateway.
   *
   * @param mvpd whom to ask, and how; one whose mechanism asks somebody
   */
  CompletionStage<MvpdAnswers> ask(Call call, AnsweringMvpd mvpd, AskMvpd question);
}
