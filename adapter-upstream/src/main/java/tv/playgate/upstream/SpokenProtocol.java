package tv.playgate.upstream;

import java.util.Map;
import java.util.Optional;
import tv.playgate.domain.evaluation.AskMvpd;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdFailure;
import tv.playgate.domain.resource.Resource;
import tv.playgate.upstream.HttpAnswer.Reply;

/** How calls to an MVPD are put into words. */
interface SpokenProtocol {

  /**
   * The call that asks about all resources of the question.
   *
   * @param question about one resource, unless the protocol can ask about several at once
   */
  PreparedCall prepare(AskMvpd question);

  /** How far a reply is read, in bytes. */
  int maxReplyBytes();

  /** Whether preparing and reading take a processor too long for an event loop. */
  default boolean takesLong() {
    return false;
  }

  /** One call and how its end is understood; each way of answering has all resources. */
  interface PreparedCall {

    /** What is sent; empty where nothing can be asked. */
    Optional<HttpQuestion> question();

    /** What the reply says. */
    Map<Resource, MvpdAnswer> read(Reply reply);

    /** The answers where there is no reply. */
    Map<Resource, MvpdAnswer> failed(MvpdFailure why);
  }
}
