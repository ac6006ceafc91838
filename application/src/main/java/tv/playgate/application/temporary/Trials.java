package tv.playgate.application.temporary;

import tv.playgate.application.port.in.ResetTemporaryAccess;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.port.out.TemporaryAccessLedger;

/** The way in to the use cases around temporary access. */
public final class Trials {

  private Trials() {}

  /** Resets over these ports. Safe for use by any number of threads. */
  public static ResetTemporaryAccess resetTemporaryAccess(
      Configuration configuration, TemporaryAccessLedger ledger) {
    return new LedgerReset(configuration, ledger);
  }
}
