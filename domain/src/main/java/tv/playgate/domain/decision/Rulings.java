package tv.playgate.domain.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.configuration.IntegratedMvpd;

/**
 * What the rules say of a whole request.
 *
 * @param integrated whose integration it was said for
 * @param each one for each requested resource, in the order of the request
 * @param held the profile that it was said on; null where none was needed
 */
record Rulings(IntegratedMvpd integrated, List<Ruling> each, @Nullable HeldProfile held) {}
