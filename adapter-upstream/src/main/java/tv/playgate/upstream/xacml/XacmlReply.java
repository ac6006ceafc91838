package tv.playgate.upstream.xacml;

import java.util.Map;
import java.util.Set;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.resource.Resource;

/**
 * What came of reading a reply.
 *
 * @param answers one for each resource of the question
 * @param doubts what was wrong with all or part of it, for logs and metrics; empty if nothing was
 */
public record XacmlReply(Map<Resource, MvpdAnswer> answers, Set<BadReply> doubts) {

  public XacmlReply {
    answers = Map.copyOf(answers);
    doubts = Set.copyOf(doubts);
  }
}
