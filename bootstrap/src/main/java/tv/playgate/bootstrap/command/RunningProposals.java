package tv.playgate.bootstrap.command;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tv.playgate.domain.degradation.ProposalId;
import tv.playgate.domain.degradation.RuleTerms;
import tv.playgate.http.wire.admin.ProposalLines;
import tv.playgate.http.wire.admin.ProposalWriter;

/** The proposed degradations of a running Playgate, each told in a line. */
record RunningProposals(RunningPlaygate playgate) {

  private static final String PATH = "/admin/v1/degradationProposals";

  /** The newest first. */
  List<String> list(boolean all) {
    return ProposalLines.ofList(playgate.get(PATH + (all ? "" : "?state=open")))
        .orElseThrow(RunningProposals::unreadable);
  }

  String approve(ProposalId id, RuleTerms terms, String author, String why) {
    return decide(
        id,
        "/approve?author=" + encoded(author) + "&why=" + encoded(why),
        ProposalWriter.approval(terms));
  }

  String reject(ProposalId id, String author, String why) {
    return decide(id, "/reject?author=" + encoded(author), ProposalWriter.rejection(why));
  }

  private String decide(ProposalId id, String decision, byte[] body) {
    return ProposalLines.ofOne(playgate.post(PATH + "/" + id + decision, body))
        .orElseThrow(RunningProposals::unreadable);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static CommandFailedException unreadable() {
    return new CommandFailedException(PATH + ": not an answer of this version");
  }
}
