package tv.playgate.application.fake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.TemporaryAccessLedger;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.evaluation.ClaimGrant;
import tv.playgate.domain.evaluation.ReadGrant;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.temporary.Grant;
import tv.playgate.domain.temporary.GrantClaim;
import tv.playgate.domain.temporary.GrantHolder;
import tv.playgate.domain.temporary.GrantTerms;
import tv.playgate.domain.temporary.IdentityHash;

/** Trials that live as long as the test. Completes on the calling thread. */
public final class InMemoryTemporaryAccess implements TemporaryAccessLedger {

  /** Who leads to a grant: a device or an identity. */
  private record Lead(IntegrationId integration, Object who) {}

  private static final class Entry {
    private Grant grant;

    Entry(Grant grant) {
      this.grant = grant;
    }
  }

  private final Map<Lead, Entry> entries = new HashMap<>();

  @Override
  public synchronized CompletionStage<Optional<Grant>> read(Call call, ReadGrant question) {
    return CompletableFuture.completedFuture(
        found(call, question.integration(), question.holder(), question.terms())
            .map(entry -> entry.grant));
  }

  @Override
  public synchronized CompletionStage<GrantClaim> claim(Call call, ClaimGrant question) {
    Entry entry =
        found(call, question.integration(), question.holder(), question.terms())
            .orElseGet(() -> new Entry(Grant.startingAt(call.instant())));
    GrantClaim claim = entry.grant.claim(question.resources(), question.terms(), call.instant());
    entry.grant = claim.after();
    leads(question.integration(), question.holder())
        .forEach(lead -> entries.putIfAbsent(lead, entry));
    return CompletableFuture.completedFuture(claim);
  }

  private Optional<Entry> found(
      Call call, IntegrationId integration, GrantHolder holder, GrantTerms terms) {
    return leads(integration, holder).stream()
        .map(entries::get)
        .flatMap(entry -> Optional.ofNullable(entry).stream())
        .min(
            (one, other) ->
                Grant.mostExhaustedFirst(terms, call.instant()).compare(one.grant, other.grant));
  }

  private static Set<Lead> leads(IntegrationId integration, GrantHolder holder) {
    Set<Lead> leads = new LinkedHashSet<>();
    leads.add(new Lead(integration, holder.device()));
    if (holder.identity() != null) {
      leads.add(new Lead(integration, holder.identity()));
    }
    return leads;
  }

  @Override
  public synchronized CompletionStage<Integer> resetDevices(
      Call call, IntegrationId integration, Optional<DeviceId> device) {
    return reset(
        integration, who -> who instanceof DeviceId && device.map(d -> d.equals(who)).orElse(true));
  }

  @Override
  public synchronized CompletionStage<Integer> resetIdentities(
      Call call, IntegrationId integration, Optional<IdentityHash> identity) {
    return reset(
        integration,
        who -> who instanceof IdentityHash && identity.map(i -> i.equals(who)).orElse(true));
  }

  private CompletionStage<Integer> reset(IntegrationId integration, Predicate<Object> whose) {
    Set<Entry> gone = new HashSet<>();
    entries.forEach(
        (lead, entry) -> {
          if (lead.integration().equals(integration) && whose.test(lead.who())) {
            gone.add(entry);
          }
        });
    entries.values().removeAll(gone);
    return CompletableFuture.completedFuture(gone.size());
  }
}
