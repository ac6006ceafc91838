package tv.playgate.upstream;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.KeySetDocuments;
import tv.playgate.application.port.out.UnavailableException;
import tv.playgate.domain.upstream.UpstreamAddress;
import tv.playgate.upstream.HttpAnswer.Reply;
import tv.playgate.upstream.HttpAnswer.Trouble;

/** Fetches JWK sets with plain GETs, one for each question. Nothing is kept here. */
final class FetchedKeySets implements KeySetDocuments, AutoCloseable {

  /** How many sets may be fetched at once. */
  static final int MAX_CONCURRENT_CALLS = 64;

  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final int OK = 200;

  private final Bulkhead bulkhead;

  FetchedKeySets(Outbound outbound) {
    bulkhead = outbound.bulkhead("key-sets", TIMEOUT, MAX_CONCURRENT_CALLS, MAX_BYTES);
  }

  @Override
  public CompletionStage<String> fetch(Call call, URI address) {
    Optional<String> problem = UpstreamAddress.problemWith(address);
    return problem.isPresent()
        ? CompletableFuture.failedFuture(new IllegalArgumentException(problem.get()))
        : bulkhead
            .send(call, request(address))
            .thenCompose(answer -> answer.fold(FetchedKeySets::document, FetchedKeySets::none));
  }

  private static HttpQuestion request(URI address) {
    return HttpQuestion.get(
        address, Map.of("Accept", "application/jwk-set+json, application/json"));
  }

  /** The media type is not looked at: many publishers give another than they should. */
  private static CompletionStage<String> document(Reply reply) {
    if (reply.status() != OK) {
      return unavailable("status " + reply.status());
    }
    String body = reply.body();
    return body == null
        ? unavailable("the reply is larger than " + MAX_BYTES + " bytes, or not UTF-8")
        : CompletableFuture.completedFuture(body);
  }

  private static CompletionStage<String> none(Trouble trouble) {
    return unavailable("no answer (" + trouble + ")");
  }

  private static CompletionStage<String> unavailable(String why) {
    return CompletableFuture.failedFuture(new UnavailableException("key set: " + why, null));
  }

  @Override
  public void close() {
    bulkhead.close();
  }
}
