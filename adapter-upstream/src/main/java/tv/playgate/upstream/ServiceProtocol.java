package tv.playgate.upstream;

import tv.playgate.domain.evaluation.TokenUrlFailure;

/** What one service of ExpressPlay says, and what that means to whoever asked. */
interface ServiceProtocol<A> {

  /** How a good reply is counted. */
  ServiceOutcome good();

  /** Reads the body of a reply with status 200. */
  ReplyReading<A> read(String body);

  /** The answer where there is no good reply. */
  A failed(TokenUrlFailure failure);
}
