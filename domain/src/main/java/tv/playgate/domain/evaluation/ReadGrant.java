package tv.playgate.domain.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.temporary.Grant;
import tv.playgate.domain.temporary.GrantHolder;
import tv.playgate.domain.temporary.GrantTerms;

/**
 * What has that viewer used of temporary access? Where device and identity lead to two grants, the
 * {@linkplain Grant#mostExhaustedFirst more exhausted} one is meant.
 */
public record ReadGrant(IntegrationId integration, GrantHolder holder, GrantTerms terms)
    implements Question<Optional<Grant>> {

  public ReadGrant {
    requireNonNull(integration, "integration");
    requireNonNull(holder, "holder");
    requireNonNull(terms, "terms");
  }

  @Override
  public <R> R accept(Cases<R> cases) {
    return cases.readGrant(this);
  }
}
