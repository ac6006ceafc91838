package tv.playgate.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.TemporaryAccessLedger;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.evaluation.ClaimGrant;
import tv.playgate.domain.evaluation.ReadGrant;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.temporary.Grant;
import tv.playgate.domain.temporary.GrantClaim;
import tv.playgate.domain.temporary.GrantTerms;
import tv.playgate.domain.temporary.IdentityHash;
import tv.playgate.persistence.GrantTable.LeadKind;
import tv.playgate.persistence.GrantTable.Stored;

/**
 * Trials in their tables, never remembered. Who claims locks the grants that he is led to; of two
 * who begin a trial at once, the second finds the first one's lead there and tries again.
 */
final class JdbcTemporaryAccess implements TemporaryAccessLedger {

  private static final int RESET_BATCH = 1_000;

  private final JdbcCalls calls;

  JdbcTemporaryAccess(JdbcCalls calls) {
    this.calls = calls;
  }

  @Override
  public CompletionStage<Optional<Grant>> read(Call call, ReadGrant question) {
    return calls.read(
        call,
        "read a trial",
        connection ->
            deciding(
                    GrantTable.read(connection, question.integration(), question.holder()),
                    question.terms(),
                    call.instant())
                .map(Stored::grant));
  }

  @Override
  public CompletionStage<GrantClaim> claim(Call call, ClaimGrant question) {
    return calls.write(call, "claim of a trial", c -> claim(c, question, call.instant()), () -> {});
  }

  private static GrantClaim claim(Connection connection, ClaimGrant question, Instant now)
      throws SQLException {
    Map<LeadKind, UUID> leads =
        GrantTable.leads(connection, question.integration(), question.holder());
    Optional<Stored> known = deciding(locked(connection, leads.values()), question.terms(), now);
    Stored held = known.orElseGet(() -> new Stored(UUID.randomUUID(), Grant.startingAt(now)));
    GrantClaim claim = held.grant().claim(question.resources(), question.terms(), now);
    Stored after = new Stored(held.id(), claim.after());
    if (known.isEmpty()) {
      GrantTable.insert(connection, after);
    } else if (!after.equals(held)) {
      GrantTable.update(connection, after);
    }
    for (Map.Entry<LeadKind, String> lead : GrantTable.names(question.holder()).entrySet()) {
      if (!leads.containsKey(lead.getKey())) {
        GrantTable.insertLead(
            connection, question.integration(), lead.getKey(), lead.getValue(), held.id());
      }
    }
    return claim;
  }

  /** The grants, locked one after the other in an order that is the same for everybody. */
  private static List<Stored> locked(Connection connection, Collection<UUID> ids)
      throws SQLException {
    List<Stored> grants = new ArrayList<>();
    for (UUID id : new TreeSet<>(ids)) {
      grants.add(
          GrantTable.lock(connection, id)
              .orElseThrow(() -> SqlStates.lostRace("the trial was reset meanwhile")));
    }
    return grants;
  }

  private static Optional<Stored> deciding(List<Stored> grants, GrantTerms terms, Instant now) {
    return grants.stream()
        .min(Comparator.comparing(Stored::grant, Grant.mostExhaustedFirst(terms, now)));
  }

  @Override
  public CompletionStage<Integer> resetDevices(
      Call call, IntegrationId integration, Optional<DeviceId> device) {
    return reset(call, integration, LeadKind.DEVICE, device.map(DeviceId::value));
  }

  @Override
  public CompletionStage<Integer> resetIdentities(
      Call call, IntegrationId integration, Optional<IdentityHash> identity) {
    return reset(call, integration, LeadKind.IDENTITY, identity.map(IdentityHash::hex));
  }

  private CompletionStage<Integer> reset(
      Call call, IntegrationId integration, LeadKind kind, Optional<String> name) {
    return name.isPresent()
        ? calls.write(
            call,
            "reset a trial",
            connection -> GrantTable.delete(connection, integration, kind, name.get()),
            () -> {})
        : calls.writeInBatches(
            call,
            "reset trials",
            connection -> GrantTable.deleteSome(connection, integration, kind, RESET_BATCH));
  }
}
