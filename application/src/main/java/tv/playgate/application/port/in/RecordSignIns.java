package tv.playgate.application.port.in;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.domain.profile.ChannelLineup;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.profile.ProfileKey;

/**
 * Profiles come and go with the sign-ins that the operator's login service sees. Each of these may
 * be repeated: the second time changes nothing more.
 */
public interface RecordSignIns {

  /**
   * A viewer signed in: keeps the profile in place of an earlier one with the same key, and forgets
   * what was authorized to that one. Completes once both are durable, on a thread of the ports.
   * Fails only if a port failed.
   */
  CompletionStage<Outcome> signIn(Call call, Catalog.ProfileEntry profile);

  /**
   * The MVPD confirmed a sign-in, or told more of it: changes what the refresh names. Completes
   * once it is durable, on a thread of the ports. Fails only if a port failed.
   */
  CompletionStage<Outcome> refresh(Call call, ProfileKey key, Refresh refresh);

  /**
   * The viewer signed out, or the MVPD ended the sign-in: marks the profile as ended, and forgets
   * what was authorized to it. Completes once both are durable, on a thread of the ports. Fails
   * only if a port failed.
   */
  CompletionStage<Outcome> signOut(Call call, ProfileKey key);

  /**
   * What changes of a profile; null keeps what is there.
   *
   * @param notAfter until when it holds
   * @param lineup the channels
   * @param attributes all user metadata, each value one JSON text
   */
  record Refresh(
      @Nullable Instant notAfter,
      @Nullable ChannelLineup lineup,
      @Nullable Map<String, String> attributes) {
    public Refresh {
      attributes = attributes == null ? null : Map.copyOf(attributes);
    }
  }

  /** What became of it. */
  sealed interface Outcome {

    /** Handles each case. */
    <R> R fold(
        Function<Recorded, R> recorded,
        Function<NotFound, R> notFound,
        Function<Refused, R> refused);

    /** This is the profile now. */
    record Recorded(Profile profile) implements Outcome {
      public Recorded {
        requireNonNull(profile, "profile");
      }

      @Override
      public <R> R fold(
          Function<Recorded, R> recorded,
          Function<NotFound, R> notFound,
          Function<Refused, R> refused) {
        return recorded.apply(this);
      }
    }

    /** There is no such profile. */
    record NotFound() implements Outcome {
      @Override
      public <R> R fold(
          Function<Recorded, R> recorded,
          Function<NotFound, R> notFound,
          Function<Refused, R> refused) {
        return notFound.apply(this);
      }
    }

    /**
     * Nothing was changed.
     *
     * @param problems all that is wrong, a sentence each
     */
    record Refused(List<String> problems) implements Outcome {
      public Refused {
        problems = List.copyOf(problems);
      }

      @Override
      public <R> R fold(
          Function<Recorded, R> recorded,
          Function<NotFound, R> notFound,
          Function<Refused, R> refused) {
        return refused.apply(this);
      }
    }
  }
}
