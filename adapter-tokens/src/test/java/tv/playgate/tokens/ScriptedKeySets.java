package tv.playgate.tokens;

import java.net.URI;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.KeySetDocuments;
import tv.playgate.application.port.out.UnavailableException;

/** Key sets that say what a test puts there, and fail where it puts nothing. */
final class ScriptedKeySets implements KeySetDocuments {

  private final Map<URI, String> documents = new ConcurrentHashMap<>();
  private final List<URI> fetched = new CopyOnWriteArrayList<>();
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private volatile @Nullable CompletableFuture<String> pending;

  @Override
  public CompletionStage<String> fetch(Call call, URI address) {
    fetched.add(address);
    threads.add(Thread.currentThread());
    CompletableFuture<String> slow = pending;
    if (slow != null) {
      return slow;
    }
    String document = documents.get(address);
    return document == null
        ? CompletableFuture.failedFuture(new UnavailableException("status 500", null))
        : CompletableFuture.completedFuture(document);
  }

  void publish(URI address, String... keys) {
    documents.put(address, "{\"keys\":[" + String.join(",", keys) + "]}");
  }

  void publishText(URI address, String document) {
    documents.put(address, document);
  }

  void breakDown(URI address) {
    documents.remove(address);
  }

  void answerNothingFor(CompletableFuture<String> slow) {
    pending = slow;
  }

  int fetches() {
    return fetched.size();
  }

  List<URI> fetched() {
    return List.copyOf(fetched);
  }

  List<Thread> threads() {
    return List.copyOf(threads);
  }

  /** A key as a JWK, with further members such as {@code ,"kid":"a"}. */
  static String jwk(PublicKey key, String more) {
    RSAPublicKey rsa = (RSAPublicKey) key;
    return "{\"kty\":\"RSA\",\"n\":\""
        + base64(rsa.getModulus().toByteArray())
        + "\",\"e\":\""
        + base64(rsa.getPublicExponent().toByteArray())
        + "\""
        + more
        + "}";
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
