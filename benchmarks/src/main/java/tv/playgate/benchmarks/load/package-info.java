/** Load in an open or a closed model, servers in processes of their own, and what came of it. */
@NullMarked
package tv.playgate.benchmarks.load;

import org.jspecify.annotations.NullMarked;
