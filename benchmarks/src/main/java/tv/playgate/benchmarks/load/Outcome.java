package tv.playgate.benchmarks.load;

/**
 * What came of a round.
 *
 * @param latencies of all calls, the failed ones too
 * @param failures how many answers were not the expected ones
 */
public record Outcome(Latencies latencies, int failures) {}
