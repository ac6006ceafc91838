package tv.playgate.application.port.out;

import tv.playgate.domain.configuration.ConfigurationSnapshot;

/** Where decisions read the configuration. */
public interface Configuration {

  /**
   * The newest snapshot that this process has. A field read: it never waits and never fails. A
   * decision takes one snapshot and stays with it.
   */
  ConfigurationSnapshot current();
}
