package tv.playgate.domain.integration;

import static java.util.Objects.requireNonNull;

/** One service provider with one MVPD. */
public record IntegrationId(ServiceProviderId serviceProvider, MvpdId mvpd) {

  public IntegrationId {
    requireNonNull(serviceProvider, "serviceProvider");
    requireNonNull(mvpd, "mvpd");
  }

  @Override
  public String toString() {
    return serviceProvider + "/" + mvpd;
  }
}
