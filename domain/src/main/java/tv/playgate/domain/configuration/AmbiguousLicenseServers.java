package tv.playgate.domain.configuration;

import java.util.ArrayList;
import java.util.List;
import tv.playgate.domain.license.LicenseServer;

/**
 * Finds license servers that cannot be told apart: every certificate that one of them recognises,
 * the other recognises too. A certificate that two recognise opens nothing, so together they would
 * shut the door; such a configuration is not taken.
 */
public final class AmbiguousLicenseServers {

  private AmbiguousLicenseServers() {}

  /** One sentence for each pair; none means that all is well. */
  public static List<String> in(ConfigurationEntries entries) {
    List<LicenseServer> servers = entries.licenseServers();
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < servers.size(); i++) {
      for (int j = i + 1; j < servers.size(); j++) {
        if (indistinguishable(servers.get(i), servers.get(j))) {
          pairs.add(
              "license servers "
                  + servers.get(i).name()
                  + " and "
                  + servers.get(j).name()
                  + ": no certificate can tell one from the other");
        }
      }
    }
    return List.copyOf(pairs);
  }

  private static boolean indistinguishable(LicenseServer one, LicenseServer other) {
    return one.marks().cover(other.marks()) || other.marks().cover(one.marks());
  }
}
