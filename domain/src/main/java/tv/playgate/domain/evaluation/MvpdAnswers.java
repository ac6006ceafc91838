package tv.playgate.domain.evaluation;

import java.util.Map;
import tv.playgate.domain.resource.Resource;

/**
 * What came of asking an MVPD about several resources.
 *
 * @param byResource one answer for each resource that was asked about
 */
public record MvpdAnswers(Map<Resource, MvpdAnswer> byResource) {

  private static final MvpdAnswer MISSING = new MvpdAnswer.Failed(MvpdFailure.BAD_REPLY);

  public MvpdAnswers {
    byResource = Map.copyOf(byResource);
  }

  /** The answer about one resource; one that is missing is a bad reply, never a permit. */
  public MvpdAnswer about(Resource resource) {
    return byResource.getOrDefault(resource, MISSING);
  }
}
