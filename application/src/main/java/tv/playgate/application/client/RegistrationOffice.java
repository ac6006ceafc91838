package tv.playgate.application.client;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.RegisterClient;
import tv.playgate.application.port.out.ClientRegistrations;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.port.out.TokenVerification;
import tv.playgate.domain.client.Application;
import tv.playgate.domain.client.ApplicationId;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.client.ClientRegistration;
import tv.playgate.domain.client.SecretHash;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.identifier.IdentifierForm;
import tv.playgate.domain.key.KeyPurpose;
import tv.playgate.domain.key.SignedClaims;
import tv.playgate.domain.secret.Secret;

/** Registers installations by the software statement of their application. */
final class RegistrationOffice implements RegisterClient {

  private static final String SOFTWARE_ID = "software_id";
  private static final int SECRET_BYTES = 32;

  private final Configuration configuration;
  private final ClientRegistrations registrations;
  private final TokenVerification verification;
  private final SecureRandom random;

  RegistrationOffice(
      Configuration configuration,
      ClientRegistrations registrations,
      TokenVerification verification,
      SecureRandom random) {
    this.configuration = configuration;
    this.registrations = registrations;
    this.verification = verification;
    this.random = random;
  }

  @Override
  public CompletionStage<Outcome> register(
      Call call, String softwareStatement, @Nullable URI redirect) {
    ConfigurationSnapshot snapshot = configuration.current();
    Optional<ApplicationId> named = named(call, snapshot, softwareStatement);
    if (named.isEmpty()) {
      return refused(Fault.INVALID_STATEMENT);
    }
    Optional<Application> application =
        named.flatMap(snapshot::application).filter(Application::enabled);
    if (application.isEmpty()) {
      return refused(Fault.UNAPPROVED_STATEMENT);
    }
    return redirect != null && !application.get().owns(redirect)
        ? refused(Fault.INVALID_REDIRECT)
        : registered(call, application.get(), redirect);
  }

  private Optional<ApplicationId> named(
      Call call, ConfigurationSnapshot snapshot, String statement) {
    return verification
        .verify(snapshot.trustedKeys(KeyPurpose.SOFTWARE_STATEMENT), statement)
        .filter(claims -> claims.holdsAt(call.instant()))
        .filter(SignedClaims::comesFromItsIssuer)
        .flatMap(claims -> claims.text(SOFTWARE_ID))
        .filter(IdentifierForm::fits)
        .map(ApplicationId::new);
  }

  private CompletionStage<Outcome> registered(
      Call call, Application application, @Nullable URI redirect) {
    Secret secret = newSecret();
    ClientRegistration client =
        new ClientRegistration(
            new ClientId(UUID.randomUUID().toString()),
            SecretHash.of(secret, random),
            application.id(),
            Set.of(),
            application.scopes(),
            false);
    List<URI> redirects = redirect == null ? List.of() : List.of(redirect);
    return registrations
        .save(call, List.of(client))
        .thenApply(saved -> new Outcome.Registered(client, secret, call.instant(), redirects));
  }

  private Secret newSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  private static CompletionStage<Outcome> refused(Fault fault) {
    return CompletableFuture.completedFuture(new Outcome.Refused(fault));
  }
}
