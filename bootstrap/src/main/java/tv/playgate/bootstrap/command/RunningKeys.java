package tv.playgate.bootstrap.command;

import java.util.List;
import tv.playgate.bootstrap.keys.KeyWork;
import tv.playgate.http.wire.admin.SaidReader;

/** The master keys of a running Playgate. */
record RunningKeys(RunningPlaygate playgate) {

  private static final String PATH = "/admin/v1/masterKeys";
  private static final byte[] NOTHING = new byte[0];

  /** Has it done there, and gives what it says of that, a sentence each. */
  List<String> work(KeyWork work) {
    byte[] answer =
        work == KeyWork.LIST
            ? playgate.get(PATH)
            : playgate.post(PATH + "/" + work.wireName(), NOTHING);
    return SaidReader.read(answer)
        .orElseThrow(() -> new CommandFailedException(PATH + ": not an answer of this version"));
  }
}
