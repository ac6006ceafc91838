package tv.playgate.application.entitlement;

import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.evaluation.Answering;
import tv.playgate.application.port.out.ContentInventory;
import tv.playgate.application.port.out.KeyWrapping;
import tv.playgate.application.port.out.TokenUrlIssuer;
import tv.playgate.domain.evaluation.Fact;
import tv.playgate.domain.evaluation.FindContent;
import tv.playgate.domain.evaluation.IssueTokenUrl;
import tv.playgate.domain.evaluation.TokenUrlAnswer;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.ContentKeys;
import tv.playgate.domain.license.KeyField;
import tv.playgate.domain.license.WrappedKeys;

/** Answers what the rules ask about a license. Keys are opened here, for one token request. */
record LicenseAnswers(
    Call call, ContentInventory contents, KeyWrapping keys, TokenUrlIssuer tokenUrls)
    implements Answering {

  @Override
  public CompletionStage<? extends Fact<?>> findContent(FindContent question) {
    return contents.find(call, question.id()).thenApply(question::answered);
  }

  @Override
  public CompletionStage<? extends Fact<?>> issueTokenUrl(IssueTokenUrl question) {
    return opened(question.content())
        .thenCompose(opened -> issue(question, opened))
        .thenApply(question::answered);
  }

  private CompletionStage<TokenUrlAnswer> issue(IssueTokenUrl question, ContentKeys opened) {
    Content content = question.content();
    return tokenUrls.issue(
        call,
        new TokenUrlIssuer.Order(
            content.id(), content.drm(), opened, content.terms(), question.cookie()));
  }

  private CompletionStage<ContentKeys> opened(Content content) {
    WrappedKeys wrapped = content.keys();
    if (wrapped == null) {
      throw new IllegalStateException("content without token URL has keys: " + content.id());
    }
    return keys.unwrap(call, KeyField.CONTENT_KEY.of(content.id()), wrapped.contentKey())
        .thenCombine(
            keys.unwrap(call, KeyField.IV.of(content.id()), wrapped.iv()), ContentKeys::new);
  }
}
