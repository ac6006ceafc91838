package tv.playgate.domain.configuration;

import static java.util.Objects.requireNonNull;

import java.util.List;
import tv.playgate.domain.degradation.DegradationRule;
import tv.playgate.domain.integration.Integration;
import tv.playgate.domain.integration.Mvpd;

/**
 * An integration with all that the configuration says about it.
 *
 * @param integration what was agreed
 * @param mvpd with whom
 * @param degradationRules the integration's rules, past and future ones included, in order of
 *     precedence
 */
public record IntegratedMvpd(
    Integration integration, Mvpd mvpd, List<DegradationRule> degradationRules) {

  public IntegratedMvpd {
    requireNonNull(integration, "integration");
    requireNonNull(mvpd, "mvpd");
    degradationRules = List.copyOf(degradationRules);
  }
}
