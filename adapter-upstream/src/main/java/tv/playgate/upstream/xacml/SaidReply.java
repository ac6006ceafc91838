package tv.playgate.upstream.xacml;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a reply, before anybody judges it.
 *
 * @param inResponseTo the questions that it says it answers
 * @param responseIssuer who issued the SAML response; null where it does not say
 * @param assertionIssuer who issued the assertion; null where it does not say
 * @param validity when it holds
 * @param results what it says about resources
 */
record SaidReply(
    Set<String> inResponseTo,
    @Nullable String responseIssuer,
    @Nullable String assertionIssuer,
    Validity validity,
    List<Result> results) {

  SaidReply {
    inResponseTo = Set.copyOf(inResponseTo);
    results = List.copyOf(results);
  }

  /** Refuses what somebody else issued; the response need not name anybody, the assertion must. */
  void requireIssuer(String issuer) throws BadReplyException {
    if (!issuer.equals(assertionIssuer)
        || (responseIssuer != null && !issuer.equals(responseIssuer))) {
      throw new BadReplyException(BadReply.ISSUER);
    }
  }

  /** Refuses what answers another question. */
  void requireAnswerTo(String questionId) throws BadReplyException {
    if (!Set.of(questionId).containsAll(inResponseTo)) {
      throw new BadReplyException(BadReply.OTHER_QUESTION);
    }
  }
}
