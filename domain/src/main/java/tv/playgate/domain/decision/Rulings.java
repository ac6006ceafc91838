package tv.playgate.domain.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of a whole request.
 *
 * @param each one for each requested resource, in the order of the request
 * @param held the profile that it was said on; null where none was needed
 */
record Rulings(List<Ruling> each, @Nullable HeldProfile held) {}
