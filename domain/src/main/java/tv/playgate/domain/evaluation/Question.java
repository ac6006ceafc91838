package tv.playgate.domain.evaluation;

/**
 * Something that rules need to know and cannot see. Questions are values: the same question, asked
 * twice, is equal, and gets the same fact.
 *
 * @param <A> what answers it
 */
public sealed interface Question<A> permits FindProfile, AskMvpd, FindContent, IssueTokenUrl {

  /** Handles each kind of question. */
  <R> R accept(Cases<R> cases);

  /** The fact that this is its answer. */
  default Fact<A> answered(A answer) {
    return new Fact<>(this, answer);
  }

  /**
   * One function per kind of question; a new kind breaks everyone who forgot it.
   *
   * @param <R> what each of them gives
   */
  interface Cases<R> {

    /** The profile of a device is wanted. */
    R findProfile(FindProfile question);

    /** An MVPD is to be asked. */
    R askMvpd(AskMvpd question);

    /** A content is wanted. */
    R findContent(FindContent question);

    /** A token URL is to be issued. */
    R issueTokenUrl(IssueTokenUrl question);
  }
}
