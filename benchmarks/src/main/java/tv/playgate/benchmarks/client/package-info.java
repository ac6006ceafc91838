/** HTTP clients for outbound calls, compared: the ground of ADR-0014. */
@NullMarked
package tv.playgate.benchmarks.client;

import org.jspecify.annotations.NullMarked;
