package tv.playgate.benchmarks;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.ClientRegistrations;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.client.ClientRegistration;

/** Client registrations that are known beforehand and found at once; they cannot be changed. */
final class KnownClients implements ClientRegistrations {

  private final Map<ClientId, ClientRegistration> clients;

  KnownClients(List<ClientRegistration> clients) {
    this.clients =
        clients.stream().collect(toUnmodifiableMap(ClientRegistration::id, Function.identity()));
  }

  @Override
  public CompletionStage<Optional<ClientRegistration>> find(Call call, ClientId id) {
    return CompletableFuture.completedFuture(Optional.ofNullable(clients.get(id)));
  }

  @Override
  public CompletionStage<Void> save(Call call, List<ClientRegistration> registrations) {
    return CompletableFuture.failedFuture(new UnsupportedOperationException("save"));
  }

  @Override
  public CompletionStage<Boolean> remove(Call call, ClientId id) {
    return CompletableFuture.failedFuture(new UnsupportedOperationException("remove"));
  }

  @Override
  public CompletionStage<List<ClientRegistration>> page(
      Call call, @Nullable ClientId after, int limit) {
    return CompletableFuture.failedFuture(new UnsupportedOperationException("page"));
  }
}
