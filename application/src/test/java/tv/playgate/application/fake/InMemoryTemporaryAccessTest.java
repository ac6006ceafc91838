package tv.playgate.application.fake;

import tv.playgate.application.contract.TemporaryAccessLedgerContract;
import tv.playgate.application.port.out.TemporaryAccessLedger;

class InMemoryTemporaryAccessTest extends TemporaryAccessLedgerContract {

  private final InMemoryTemporaryAccess fake = new InMemoryTemporaryAccess();

  @Override
  protected TemporaryAccessLedger ledger() {
    return fake;
  }
}
