package tv.playgate.upstream;

import java.util.Optional;
import tv.playgate.domain.evaluation.TokenUrlFailure;

/** What one service of ExpressPlay says, and what that means to whoever asked. */
interface ServiceProtocol<A> {

  /** How a good reply is counted. */
  ServiceOutcome good();

  /** Reads the body of a reply with status 200; empty if it should not be what it is. */
  Optional<A> read(String body);

  /** The answer where there is no good reply. */
  A failed(TokenUrlFailure failure);
}
