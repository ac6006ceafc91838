package tv.playgate.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * A rule of the house together with classes that break it on purpose: a rule that cannot be seen to
 * fail is worth nothing.
 *
 * @param rule what holds for the product
 * @param planted classes under {@code ..planted..} that it must find guilty, each of them
 */
record HouseRule(ArchRule rule, List<Class<?>> planted) {

  static HouseRule of(ArchRule rule, Class<?>... planted) {
    return new HouseRule(rule, List.of(planted));
  }

  /** A sentence for each violation. */
  List<String> violationsIn(JavaClasses classes) {
    return rule.evaluate(classes).getFailureReport().getDetails();
  }

  @Override
  public String toString() {
    return rule.getDescription();
  }
}
