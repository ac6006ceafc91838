package tv.playgate.domain.configuration;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.degradation.DegradationRule;
import tv.playgate.domain.integration.AnsweringMvpd;
import tv.playgate.domain.integration.DecisionKind;
import tv.playgate.domain.integration.Integration;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.ServiceProvider;

/**
 * An integration with all that the configuration says about it.
 *
 * @param integration what was agreed
 * @param serviceProvider by whom
 * @param mvpd with whom
 * @param proxy the MVPD that answers for it; null where it answers for itself
 * @param degradationRules the rules of the integration and of that with its proxy, past and future
 *     ones included, in order of precedence
 */
public record IntegratedMvpd(
    Integration integration,
    ServiceProvider serviceProvider,
    Mvpd mvpd,
    @Nullable Mvpd proxy,
    List<DegradationRule> degradationRules) {

  public IntegratedMvpd {
    requireNonNull(integration, "integration");
    requireNonNull(serviceProvider, "serviceProvider");
    requireNonNull(mvpd, "mvpd");
    degradationRules = List.copyOf(degradationRules);
  }

  /** Whose word counts for that kind of decision. */
  public AnsweringMvpd answering(DecisionKind kind) {
    return AnsweringMvpd.of(mvpd, proxy, kind);
  }
}
