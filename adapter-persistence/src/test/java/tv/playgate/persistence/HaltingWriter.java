package tv.playgate.persistence;

import static tv.playgate.application.fixture.ClientFixture.client;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import tv.playgate.application.fixture.TrialFixture;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.evaluation.ClaimGrant;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.temporary.GrantHolder;
import tv.playgate.domain.temporary.IdentityHash;

/** A process of its own that saves clients and claims trials, and drops dead after the last. */
final class HaltingWriter {

  static final int COMMITS = 5;

  private HaltingWriter() {}

  static ClientId idOf(int commit) {
    return new ClientId("acknowledged-" + commit);
  }

  /** Each claims one more resource, so that the last one has used up the trial. */
  static ClaimGrant claimOf(int commit) {
    return new ClaimGrant(
        new IntegrationId(new ServiceProviderId("REF30"), new MvpdId("Promo1")),
        new GrantHolder(new DeviceId("device"), IdentityHash.of("viewer")),
        TrialFixture.promotional(Duration.ofDays(1), COMMITS),
        Set.of(new Resource("resource" + commit)));
  }

  public static void main(String[] arguments) {
    PersistenceConfig config = OpenDatabase.newH2File(Path.of(arguments[0]));
    PersistenceAdapter adapter = PersistenceAdapter.open(config, Clock.systemUTC());
    for (int commit = 0; commit < COMMITS; commit++) {
      answer(adapter.clients().save(call(), List.of(client(idOf(commit)))));
      answer(adapter.temporaryAccess().claim(call(), claimOf(commit)));
    }
    Runtime.getRuntime().halt(42);
  }
}
