package tv.playgate.application.port.in;

import java.util.List;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.domain.client.ClientRegistration;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.configuration.Revision;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.profile.Profile;

/** Everything that is stored, but for secrets. */
public interface ExportCatalog {

  /** How many profiles, clients or contents one export holds at the most. */
  int MAX_ENTRIES = 100_000;

  /**
   * Reads configuration, state and inventory. Completes on a thread of the ports that it took.
   * Fails with {@link ExportTooLargeException} if one of the collections has more than {@value
   * #MAX_ENTRIES} entries, and otherwise only if a port failed.
   */
  CompletionStage<Export> export(Call call);

  /** What is stored. Hashes and wrapped keys are in it; they never travel. */
  record Export(
      Revision revision,
      ConfigurationEntries configuration,
      List<Profile> profiles,
      List<ClientRegistration> clients,
      List<Content> contents) {

    public Export {
      profiles = List.copyOf(profiles);
      clients = List.copyOf(clients);
      contents = List.copyOf(contents);
    }
  }
}
