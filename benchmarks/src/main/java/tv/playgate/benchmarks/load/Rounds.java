package tv.playgate.benchmarks.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Figures of several rounds, by contender and name. */
public final class Rounds {

  private final Map<String, Map<String, List<Double>>> figures = new LinkedHashMap<>();

  /** Adds the figure of one round. */
  public void add(String contender, String figure, double value) {
    figures
        .computeIfAbsent(contender, c -> new LinkedHashMap<>())
        .merge(figure, List.of(value), Rounds::joined);
  }

  private static List<Double> joined(List<Double> one, List<Double> another) {
    return Stream.concat(one.stream(), another.stream()).toList();
  }

  /** The middle one, or the mean of the two in the middle. */
  public double median(String contender, String figure) {
    return median(values(contender, figure));
  }

  /** The middle one of what one contender had for each of the other's, round by round. */
  public double medianRatio(String contender, String other, String figure) {
    return median(contender, other, figure, (own, others) -> own / others);
  }

  /** The middle one of what one contender had more than the other, round by round. */
  public double medianDifference(String contender, String other, String figure) {
    return median(contender, other, figure, (own, others) -> own - others);
  }

  private double median(
      String contender, String other, String figure, DoubleBinaryOperator compared) {
    List<Double> own = values(contender, figure);
    List<Double> others = values(other, figure);
    return median(
        IntStream.range(0, own.size())
            .mapToObj(i -> compared.applyAsDouble(own.get(i), others.get(i)))
            .toList());
  }

  private List<Double> values(String contender, String figure) {
    List<Double> values = figures.getOrDefault(contender, Map.of()).get(figure);
    if (values == null) {
      throw new IllegalArgumentException(contender + ": has no " + figure);
    }
    return values;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** The median with the lowest and the highest. */
  public String spread(String contender, String figure, String format) {
    List<Double> sorted = values(contender, figure).stream().sorted().toList();
    return (format + " (" + format + " to " + format + ")")
        .formatted(median(sorted), sorted.get(0), sorted.get(sorted.size() - 1));
  }
}
