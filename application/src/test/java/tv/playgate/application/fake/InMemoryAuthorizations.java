package tv.playgate.application.fake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.AuthorizationStore;
import tv.playgate.domain.decision.GivenAuthorization;
import tv.playgate.domain.evaluation.FindAuthorizations;
import tv.playgate.domain.evaluation.KnownAuthorizations;
import tv.playgate.domain.profile.ProfileId;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.time.Period;

/** Authorizations that are remembered as long as the test. Completes on the calling thread. */
public final class InMemoryAuthorizations implements AuthorizationStore {

  private final List<GivenAuthorization> kept = new ArrayList<>();

  @Override
  public synchronized CompletionStage<KnownAuthorizations> find(
      Call call, FindAuthorizations question) {
    Map<Resource, Period> known = new HashMap<>();
    for (GivenAuthorization given : kept) {
      if (given.integration().equals(question.integration())
          && given.profile().equals(question.profile())
          && given.subject().equals(question.subject())
          && question.resources().contains(given.resource())) {
        known.put(given.resource(), given.validity());
      }
    }
    return CompletableFuture.completedFuture(new KnownAuthorizations(known));
  }

  @Override
  public synchronized CompletionStage<Void> keep(Call call, List<GivenAuthorization> given) {
    for (GivenAuthorization each : given) {
      kept.removeIf(earlier -> isOfTheSame(earlier, each));
      kept.add(each);
    }
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public synchronized CompletionStage<Void> forget(Call call, List<ProfileId> profiles) {
    kept.removeIf(given -> profiles.contains(given.profile()));
    return CompletableFuture.completedFuture(null);
  }

  private static boolean isOfTheSame(GivenAuthorization one, GivenAuthorization other) {
    return one.integration().equals(other.integration())
        && one.profile().equals(other.profile())
        && one.subject().equals(other.subject())
        && one.resource().equals(other.resource());
  }
}
