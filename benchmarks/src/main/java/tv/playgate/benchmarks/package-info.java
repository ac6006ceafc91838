/**
 * What the fast path costs. Each {@code …Benchmark} measures one part alone, with JMH; the two
 * {@code …Server}s are what the script {@code compare} puts load on. Never part of the product.
 */
@NullMarked
package tv.playgate.benchmarks;

import org.jspecify.annotations.NullMarked;
