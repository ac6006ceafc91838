package tv.playgate.domain.license;

import java.util.Optional;
import java.util.Set;

/** Which contents a license server may ask for. */
public sealed interface ContentScope {

  /** Whether it may ask for that one. */
  boolean covers(ContentId content);

  /** The contents by name; empty where all are in scope. */
  Optional<Set<ContentId>> only();

  /** Every content, also those to come. */
  record All() implements ContentScope {
    @Override
    public boolean covers(ContentId content) {
      return true;
    }

    @Override
    public Optional<Set<ContentId>> only() {
      return Optional.empty();
    }
  }

  /** These contents and no others. */
  record Listed(Set<ContentId> contents) implements ContentScope {
    public Listed {
      contents = Set.copyOf(contents);
    }

    @Override
    public boolean covers(ContentId content) {
      return contents.contains(content);
    }

    @Override
    public Optional<Set<ContentId>> only() {
      return Optional.of(contents);
    }
  }
}
