package tv.playgate.domain.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import java.util.function.Function;
import tv.playgate.domain.license.DrmDeviceId;

/** What came of asking the record service which devices a cookie is known with. */
public sealed interface RegisteredDevices {

  /** Handles both cases. */
  <R> R fold(
      Function<? super Listed, ? extends R> listed,
      Function<? super NotListed, ? extends R> notListed);

  /** These, each once; none where none is known yet. */
  record Listed(Set<DrmDeviceId> devices) implements RegisteredDevices {
    public Listed {
      devices = Set.copyOf(devices);
    }

    @Override
    public <R> R fold(
        Function<? super Listed, ? extends R> listed,
        Function<? super NotListed, ? extends R> notListed) {
      return listed.apply(this);
    }
  }

  /** It cannot be told. */
  record NotListed(RecordFailure failure) implements RegisteredDevices {
    public NotListed {
      requireNonNull(failure, "failure");
    }

    @Override
    public <R> R fold(
        Function<? super Listed, ? extends R> listed,
        Function<? super NotListed, ? extends R> notListed) {
      return notListed.apply(this);
    }
  }
}
