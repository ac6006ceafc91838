package tv.playgate.application.port.out;

import java.util.List;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.domain.decision.GivenAuthorization;
import tv.playgate.domain.evaluation.FindAuthorizations;
import tv.playgate.domain.evaluation.KnownAuthorizations;
import tv.playgate.domain.profile.ProfileId;

/**
 * Remembers what MVPDs permitted when they were asked for an authorization, so that they are not
 * asked again while it holds (pass-decisions §10). It is state: no revision of the configuration
 * touches it.
 *
 * <p>Stages complete on a thread of the store. They fail with {@link UnavailableException}; those
 * of changes also with {@link ResultUnknownException}.
 */
public interface AuthorizationStore {

  /** What is known of the question's resources; what has run out may be left out. */
  CompletionStage<KnownAuthorizations> find(Call call, FindAuthorizations question);

  /**
   * Remembers all of these, or none. One replaces an earlier one for the same integration, profile,
   * subject and resource. Completes once it is durable.
   */
  CompletionStage<Void> keep(Call call, List<GivenAuthorization> given);

  /** Forgets everything that was given to these sign-ins. Completes once it is durable. */
  CompletionStage<Void> forget(Call call, List<ProfileId> profiles);
}
