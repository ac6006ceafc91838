package tv.playgate.domain.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.temporary.GrantClaim;
import tv.playgate.domain.temporary.GrantHolder;
import tv.playgate.domain.temporary.GrantTerms;

/**
 * Which of these resources does that viewer get of temporary access? The answer is no mere look: it
 * starts the clock of a new viewer and uses up what it grants, once and for all.
 *
 * @param integration the service provider, and the stand-in that gives the access
 * @param holder who
 * @param terms what one viewer gets
 * @param resources each resource once, in the order of the request
 */
public record ClaimGrant(
    IntegrationId integration, GrantHolder holder, GrantTerms terms, Set<Resource> resources)
    implements Question<GrantClaim> {

  public ClaimGrant {
    requireNonNull(integration, "integration");
    requireNonNull(holder, "holder");
    requireNonNull(terms, "terms");
    resources = Collections.unmodifiableSet(new LinkedHashSet<>(resources));
  }

  @Override
  public <R> R accept(Cases<R> cases) {
    return cases.claimGrant(this);
  }
}
