package tv.playgate.domain.integration;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.upstream.MvpdMechanism;

/**
 * Whose word counts for an integration: the MVPD itself, or the proxy that answers for it, and how
 * it is asked.
 *
 * @param id who answers
 * @param mechanism how
 * @param deadline how long a whole request may take, counted from its arrival
 */
public record AnsweringMvpd(MvpdId id, MvpdMechanism mechanism, Duration deadline) {

  private static final MvpdMechanism LINEUP = new MvpdMechanism.Lineup();

  public AnsweringMvpd {
    requireNonNull(id, "id");
    requireNonNull(mechanism, "mechanism");
    requireNonNull(deadline, "deadline");
  }

  /**
   * Who answers for that MVPD.
   *
   * @param proxy the MVPD that {@link Mvpd#proxy()} names; null where it names none
   */
  public static AnsweringMvpd of(Mvpd mvpd, @Nullable Mvpd proxy, DecisionKind kind) {
    MvpdMechanism own = mvpd.ownMechanism(kind);
    MvpdMechanism proxys = proxy == null ? null : proxy.ownMechanism(kind);
    MvpdMechanism mechanism = own != null ? own : proxys != null ? proxys : LINEUP;
    return new AnsweringMvpd(
        proxy == null ? mvpd.id() : proxy.id(), mechanism, deadline(mvpd, proxy, mechanism));
  }

  private static Duration deadline(Mvpd mvpd, @Nullable Mvpd proxy, MvpdMechanism mechanism) {
    Duration own = mvpd.deadline();
    Duration proxys = proxy == null ? null : proxy.deadline();
    return own != null ? own : proxys != null ? proxys : mechanism.usualDeadline();
  }
}
