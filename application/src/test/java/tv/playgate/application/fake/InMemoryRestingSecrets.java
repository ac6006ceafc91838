package tv.playgate.application.fake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.RestingSecrets;
import tv.playgate.domain.secret.RestingSecret;
import tv.playgate.domain.secret.WrappedSecret;

/** The secrets of contents and token keys that live as long as the test. */
public final class InMemoryRestingSecrets implements RestingSecrets {

  private final InMemoryContents contents;
  private final InMemoryTokenKeys tokenKeys;

  /** The secrets that rest in these. */
  public InMemoryRestingSecrets(InMemoryContents contents, InMemoryTokenKeys tokenKeys) {
    this.contents = contents;
    this.tokenKeys = tokenKeys;
  }

  @Override
  public CompletionStage<List<RestingSecret>> page(Call call, @Nullable String after, int limit) {
    List<RestingSecret> all = new ArrayList<>();
    Stream.of(contents.secrets(), tokenKeys.secrets()).forEach(all::addAll);
    return Pages.page(all, RestingSecret::key, Comparator.naturalOrder(), after, limit);
  }

  @Override
  public CompletionStage<Boolean> replace(Call call, RestingSecret read, WrappedSecret by) {
    return CompletableFuture.completedFuture(
        contents.replace(read, by) || tokenKeys.replace(read, by));
  }
}
