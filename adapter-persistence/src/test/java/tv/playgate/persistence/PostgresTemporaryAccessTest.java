package tv.playgate.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import tv.playgate.application.contract.TemporaryAccessLedgerContract;
import tv.playgate.application.port.out.TemporaryAccessLedger;

class PostgresTemporaryAccessTest extends TemporaryAccessLedgerContract {

  @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.postgres();

  @Override
  protected TemporaryAccessLedger ledger() {
    return DATABASE.adapter().temporaryAccess();
  }
}
