package tv.playgate.upstream;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.evaluation.MvpdFailure;
import tv.playgate.upstream.HttpAnswer.Reply;
import tv.playgate.upstream.HttpAnswer.Trouble;

/** What one call to an MVPD came to, and what that says of the MVPD. */
enum CallOutcome {
  /** It answered, be it that it could not understand us. */
  ANSWERED(null, Blame.NONE),
  /** It says itself that it fails. */
  SERVER_ERROR(MvpdFailure.BAD_REPLY, Blame.MVPD),
  NO_CONNECTION(MvpdFailure.NO_CONNECTION, Blame.MVPD),
  BROKEN(MvpdFailure.BAD_REPLY, Blame.MVPD),
  TOO_LATE(MvpdFailure.TOO_LATE, Blame.MVPD),
  /** It was too late before the call was made. */
  NEVER_MADE(MvpdFailure.TOO_LATE, Blame.NOBODY),
  /** We have no identity to show: that is our own doing. */
  NO_IDENTITY(MvpdFailure.BAD_REPLY, Blame.NOBODY),
  BUSY(MvpdFailure.BUSY, Blame.NOBODY),
  BREAKER_OPEN(MvpdFailure.BREAKER_OPEN, Blame.NOBODY);

  private static final int FIRST_SERVER_ERROR = 500;

  private final @Nullable MvpdFailure failure;
  private final Blame blame;

  CallOutcome(@Nullable MvpdFailure failure, Blame blame) {
    this.failure = failure;
    this.blame = blame;
  }

  static CallOutcome of(HttpAnswer answer) {
    return answer.fold(CallOutcome::of, CallOutcome::of);
  }

  private static CallOutcome of(Reply reply) {
    return reply.status() >= FIRST_SERVER_ERROR ? SERVER_ERROR : ANSWERED;
  }

  private static CallOutcome of(Trouble trouble) {
    return switch (trouble) {
      case FULL -> BUSY;
      case NO_CONNECTION -> NO_CONNECTION;
      case BROKEN -> BROKEN;
      case TOO_LATE -> TOO_LATE;
      case NEVER_MADE -> NEVER_MADE;
      case NO_IDENTITY -> NO_IDENTITY;
    };
  }

  /** How it failed; empty where there is a reply to read. */
  Optional<MvpdFailure> failure() {
    return Optional.ofNullable(failure);
  }

  Blame blame() {
    return blame;
  }

  /** Whose doing it was. */
  enum Blame {
    /** There was an answer. */
    NONE,
    /** The MVPD failed. */
    MVPD,
    /** It was not called. */
    NOBODY
  }
}
