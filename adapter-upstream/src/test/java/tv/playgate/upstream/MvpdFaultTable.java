package tv.playgate.upstream;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of {@link MvpdFault} as {@code docs/mvpd.md} has it. */
final class MvpdFaultTable {

  private static final String HEAD =
      """
      | The MVPD … | Asked in | Outcome | Error | Ended by |
      |---|---|---|---|---|
      """;

  private static final Map<Set<AskedHow>, String> NAMES =
      Map.of(
          AskedHow.ALL, "JSON, XACML",
          AskedHow.JSON, "JSON",
          AskedHow.XACML, "XACML",
          AskedHow.SOAP, "XACML over SOAP",
          AskedHow.TOGETHER, "XACML, multi-channel");

  private MvpdFaultTable() {}

  static String markdown() {
    return HEAD
        + Arrays.stream(MvpdFault.values()).map(MvpdFaultTable::row).collect(Collectors.joining());
  }

  private static String row(MvpdFault fault) {
    String outcome = fault.outcome().map(failure -> code(failure.name())).orElse("it is read");
    String error = fault.outcome().map(failure -> code(failure.code().wireName())).orElse("none");
    return "| %s | %s | %s | %s | %s |%n"
        .formatted(fault.does(), NAMES.get(fault.asked()), outcome, error, fault.end().words())
        .replace(System.lineSeparator(), "\n");
  }

  private static String code(String text) {
    return "`" + text + "`";
  }
}
