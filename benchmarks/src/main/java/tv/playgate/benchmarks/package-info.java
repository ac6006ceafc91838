/**
 * What the fast path costs. Each {@code …Benchmark} measures one part alone, with JMH; the {@code
 * …Server}s are what load is put on, by the script {@code compare} and by {@link
 * tv.playgate.benchmarks.AskingComparison}. Never part of the product.
 */
@NullMarked
package tv.playgate.benchmarks;

import org.jspecify.annotations.NullMarked;
