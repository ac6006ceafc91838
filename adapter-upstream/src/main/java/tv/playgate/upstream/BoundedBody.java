package tv.playgate.upstream;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body as text up to a limit. One that is larger is not read on, so that nobody can keep us
 * reading; it counts as empty, and so does one that is not UTF-8.
 */
final class BoundedBody implements BodySubscriber<Optional<String>> {

  private final int maxBytes;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CompletableFuture<Optional<String>> body = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;

  BoundedBody(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  @Override
  public CompletionStage<Optional<String>> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Flow.Subscription started) {
    subscription = started;
    started.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      if (body.isDone()) {
        return;
      }
      take(buffer);
    }
  }

  private void take(ByteBuffer buffer) {
    if (bytes.size() + buffer.remaining() > maxBytes) {
      if (subscription != null) {
        subscription.cancel();
      }
      body.complete(Optional.empty());
      return;
    }
    byte[] chunk = new byte[buffer.remaining()];
    buffer.get(chunk);
    bytes.writeBytes(chunk);
  }

  @Override
  public void onError(Throwable failure) {
    body.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    body.complete(text());
  }

  private Optional<String> text() {
    try {
      ByteBuffer whole = ByteBuffer.wrap(bytes.toByteArray());
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(whole).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }
}
