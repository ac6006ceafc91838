package tv.playgate.application.client;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.AdmitClient;
import tv.playgate.application.port.out.ClientRegistrations;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.port.out.TokenSigning;
import tv.playgate.domain.client.AccessTokenClaims;
import tv.playgate.domain.client.ClientAccess;
import tv.playgate.domain.client.ClientRegistration;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.domain.integration.ServiceProviderId;

/** Admits clients by their access token. */
final class TokenAdmission implements AdmitClient {

  private final Configuration configuration;
  private final ClientRegistrations registrations;
  private final TokenSigning signing;

  TokenAdmission(
      Configuration configuration, ClientRegistrations registrations, TokenSigning signing) {
    this.configuration = configuration;
    this.registrations = registrations;
    this.signing = signing;
  }

  @Override
  public CompletionStage<Admission> admit(
      Call call, @Nullable String token, Optional<ServiceProviderId> serviceProvider) {
    Optional<AccessTokenClaims> claims =
        Optional.ofNullable(token)
            .flatMap(signing::verify)
            .filter(verified -> verified.opensClientApi(call.instant()));
    if (claims.isEmpty()) {
      return CompletableFuture.completedFuture(
          turnedAway(ErrorCode.INVALID_ACCESS_TOKEN_CLIENT_APPLICATION));
    }
    return registrations
        .find(call, claims.get().client())
        .thenApply(found -> admission(found, serviceProvider));
  }

  /** A client whose application is gone or disabled has no access at all (pass-decisions §7). */
  private Admission admission(
      Optional<ClientRegistration> client, Optional<ServiceProviderId> serviceProvider) {
    ConfigurationSnapshot snapshot = configuration.current();
    Optional<ClientAccess> access =
        client.flatMap(snapshot::accessOf).filter(ClientAccess::opensClientApi);
    if (client.isEmpty() || access.isEmpty()) {
      return turnedAway(ErrorCode.INVALID_ACCESS_TOKEN_CLIENT_APPLICATION);
    }
    if (serviceProvider.flatMap(snapshot::serviceProvider).isEmpty()) {
      return turnedAway(ErrorCode.INVALID_PARAMETER_SERVICE_PROVIDER);
    }
    return access.get().mayAskFor(serviceProvider.get())
        ? new Admission.Admitted(client.get(), serviceProvider.get())
        : turnedAway(ErrorCode.INVALID_ACCESS_TOKEN_SERVICE_PROVIDER);
  }

  private static Admission turnedAway(ErrorCode code) {
    return new Admission.TurnedAway(EnhancedError.of(code));
  }
}
