package tv.playgate.domain.temporary;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import tv.playgate.domain.resource.Resource;

/**
 * What came of claiming resources.
 *
 * @param after the grant afterwards
 * @param granted those of the resources that may be watched
 */
public record GrantClaim(Grant after, Set<Resource> granted) {

  public GrantClaim {
    requireNonNull(after, "after");
    granted = Set.copyOf(granted);
  }
}
