package tv.playgate.upstream;

import tv.playgate.domain.degradation.Evidence;
import tv.playgate.domain.integration.MvpdId;

/** Who is told when an MVPD fails so often that it is not asked for a while. */
public interface MvpdOutages {

  /**
   * Takes what was seen. Called on an event loop or a timer's thread: it must not block, and what
   * it throws is lost.
   *
   * @param answering who was asked
   */
  void seen(MvpdId answering, Evidence evidence);
}
