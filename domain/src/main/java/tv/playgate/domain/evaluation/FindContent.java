package tv.playgate.domain.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.ContentId;

/** Which content has that id? */
public record FindContent(ContentId id) implements Question<Optional<Content>> {

  public FindContent {
    requireNonNull(id, "id");
  }

  @Override
  public <R> R accept(Cases<R> cases) {
    return cases.findContent(this);
  }
}
