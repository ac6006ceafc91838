package tv.playgate.application.fake;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.ClientRegistrations;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.client.ClientRegistration;

/** Client registrations that live as long as the test. Completes on the calling thread. */
public final class InMemoryClients implements ClientRegistrations {

  private final Map<ClientId, ClientRegistration> clients = new HashMap<>();

  @Override
  public synchronized CompletionStage<Optional<ClientRegistration>> find(Call call, ClientId id) {
    return CompletableFuture.completedFuture(Optional.ofNullable(clients.get(id)));
  }

  @Override
  public synchronized CompletionStage<Void> save(
      Call call, List<ClientRegistration> registrations) {
    registrations.forEach(registration -> clients.put(registration.id(), registration));
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public synchronized CompletionStage<Boolean> remove(Call call, ClientId id) {
    return CompletableFuture.completedFuture(clients.remove(id) != null);
  }

  @Override
  public synchronized CompletionStage<List<ClientRegistration>> page(
      Call call, @Nullable ClientId after, int limit) {
    return Pages.page(
        clients.values(),
        ClientRegistration::id,
        Comparator.comparing(ClientId::value),
        after,
        limit);
  }
}
