package tv.playgate.upstream.xacml;

import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdFailure;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.upstream.XacmlDialect;
import tv.playgate.domain.upstream.XacmlMember;

/** Judges replies in one dialect: whether they may be believed, and what they answer. */
final class ReplyReader {

  private static final MvpdAnswer BAD_REPLY = new MvpdAnswer.Failed(MvpdFailure.BAD_REPLY);

  /** Some MVPDs leave out what they do not know (pass-decisions §9). */
  private static final MvpdAnswer MISSING = new MvpdAnswer.Denied("no Result", null);

  private final boolean plain;
  private final @Nullable String issuer;
  private final List<PublicKey> signers;
  private final ResultRules rules;

  ReplyReader(XacmlDialect dialect, XacmlCodec.Tidying tidying) {
    this.plain = dialect.plain();
    this.issuer = dialect.maybe(XacmlMember.ISSUER).orElse(null);
    this.signers = dialect.signers();
    this.rules = new ResultRules(dialect.ignoredObligations(), tidying);
  }

  XacmlReply read(XacmlQuestion question, byte[] body, @Nullable String contentType, Instant at) {
    try {
      SaidReply said = believed(question, ReplyText.of(body, contentType), at);
      return answered(question, said, said.validity().ttl(at));
    } catch (BadReplyException bad) {
      return new XacmlReply(question.failed(MvpdFailure.BAD_REPLY), Set.of(bad.why()));
    }
  }

  /**
   * What of the reply may be believed. Where it must be signed, that is the signed part alone; what
   * stands around it can still spoil the reply, and nothing else.
   */
  private SaidReply believed(XacmlQuestion question, String text, Instant at)
      throws BadReplyException {
    SaidReply whole = plain ? ReplyDocument.plain(text) : ReplyDocument.soap(text);
    require(whole, question, at);
    if (signers.isEmpty()) {
      return whole;
    }
    SaidReply signed = ReplyDocument.signed(SignedPart.of(text, signers));
    require(signed, question, at);
    return signed;
  }

  private void require(SaidReply said, XacmlQuestion question, Instant at)
      throws BadReplyException {
    said.requireAnswerTo(question.id());
    if (issuer != null) {
      said.requireIssuer(issuer);
    }
    said.validity().requireAt(at);
  }

  private XacmlReply answered(XacmlQuestion question, SaidReply said, @Nullable Duration ttl)
      throws BadReplyException {
    SentResources asked = question.resources();
    Set<BadReply> doubts = EnumSet.noneOf(BadReply.class);
    Map<String, MvpdAnswer> byId = new LinkedHashMap<>();
    for (Result result : said.results()) {
      about(asked, result)
          .ifPresent(id -> byId.merge(id, answer(result, ttl, doubts), agreed(doubts)));
    }
    Map<Resource, MvpdAnswer> answers = question.leftOut();
    for (String id : asked.ids()) {
      MvpdAnswer answer = byId.getOrDefault(id, MISSING);
      asked.requestedAs(id).forEach(resource -> answers.put(resource, answer));
    }
    return new XacmlReply(answers, doubts);
  }

  /** Which id the result is about; empty if that was not asked. */
  private static Optional<String> about(SentResources asked, Result result)
      throws BadReplyException {
    String named = result.resourceId();
    if (named != null) {
      return asked.meantBy(named);
    }
    if (asked.ids().size() != 1) {
      throw new BadReplyException(BadReply.UNNAMED_RESULT);
    }
    return asked.ids().stream().findFirst();
  }

  private MvpdAnswer answer(Result result, @Nullable Duration ttl, Set<BadReply> doubts) {
    try {
      return rules.of(result, ttl);
    } catch (BadReplyException bad) {
      doubts.add(bad.why());
      return BAD_REPLY;
    }
  }

  private static BinaryOperator<MvpdAnswer> agreed(Set<BadReply> doubts) {
    return (one, other) -> {
      if (one.equals(other)) {
        return one;
      }
      doubts.add(BadReply.CONTRADICTION);
      return BAD_REPLY;
    };
  }
}
