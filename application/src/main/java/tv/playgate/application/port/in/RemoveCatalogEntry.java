package tv.playgate.application.port.in;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import tv.playgate.application.Call;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.configuration.ConfigurationKeys;
import tv.playgate.domain.configuration.Revision;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.profile.ProfileKey;

/** Takes one entry out of what is stored. */
public interface RemoveCatalogEntry {

  /**
   * Removes the entry, unless another one names it. Completes on a thread of the ports that it
   * took. Fails only if a port failed.
   *
   * @param author who removes it
   * @param why what for; may be empty
   */
  CompletionStage<Outcome> remove(Call call, Key key, String author, String why);

  /** Which entry. */
  sealed interface Key {

    /** Handles each kind of entry. */
    <R> R fold(
        Function<OfConfiguration, R> configuration,
        Function<OfProfile, R> profile,
        Function<OfClient, R> client,
        Function<OfContent, R> content);

    /** An entry of the configuration. */
    record OfConfiguration(ConfigurationKeys keys) implements Key {
      @Override
      public <R> R fold(
          Function<OfConfiguration, R> configuration,
          Function<OfProfile, R> profile,
          Function<OfClient, R> client,
          Function<OfContent, R> content) {
        return configuration.apply(this);
      }
    }

    /** A profile. */
    record OfProfile(ProfileKey key) implements Key {
      @Override
      public <R> R fold(
          Function<OfConfiguration, R> configuration,
          Function<OfProfile, R> profile,
          Function<OfClient, R> client,
          Function<OfContent, R> content) {
        return profile.apply(this);
      }
    }

    /** A client. */
    record OfClient(ClientId id) implements Key {
      @Override
      public <R> R fold(
          Function<OfConfiguration, R> configuration,
          Function<OfProfile, R> profile,
          Function<OfClient, R> client,
          Function<OfContent, R> content) {
        return client.apply(this);
      }
    }

    /** A content. */
    record OfContent(ContentId id) implements Key {
      @Override
      public <R> R fold(
          Function<OfConfiguration, R> configuration,
          Function<OfProfile, R> profile,
          Function<OfClient, R> client,
          Function<OfContent, R> content) {
        return content.apply(this);
      }
    }
  }

  /** What became of it. */
  sealed interface Outcome {

    /** Handles each case. */
    <R> R fold(
        Function<Removed, R> removed, Function<NotFound, R> notFound, Function<InUse, R> inUse);

    /** The entry is gone; the configuration is at this revision. */
    record Removed(Revision revision) implements Outcome {
      @Override
      public <R> R fold(
          Function<Removed, R> removed, Function<NotFound, R> notFound, Function<InUse, R> inUse) {
        return removed.apply(this);
      }
    }

    /** There was no such entry. */
    record NotFound() implements Outcome {
      @Override
      public <R> R fold(
          Function<Removed, R> removed, Function<NotFound, R> notFound, Function<InUse, R> inUse) {
        return notFound.apply(this);
      }
    }

    /**
     * Other entries name it.
     *
     * @param references a sentence for each of them
     */
    record InUse(List<String> references) implements Outcome {
      public InUse {
        references = List.copyOf(references);
      }

      @Override
      public <R> R fold(
          Function<Removed, R> removed, Function<NotFound, R> notFound, Function<InUse, R> inUse) {
        return inUse.apply(this);
      }
    }
  }
}
