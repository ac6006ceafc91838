package tv.playgate.domain.entitlement;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.decision.GivenAuthorization;
import tv.playgate.domain.session.ViewerSessionId;

/**
 * What a license is granted on the strength of.
 *
 * @param because the facts, for operators only
 * @param session the viewer's session; null where the content requires none
 * @param newlyGiven what an MVPD permitted on the way
 */
public record Basis(
    String because, @Nullable ViewerSessionId session, List<GivenAuthorization> newlyGiven) {

  /** The content requires nothing of a viewer. */
  public static final Basis NOTHING_REQUIRED =
      new Basis("which requires no viewer", null, List.of());

  public Basis {
    requireNonNull(because, "because");
    newlyGiven = List.copyOf(newlyGiven);
  }
}
