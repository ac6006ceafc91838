package tv.playgate.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who may watch what at an MVPD, and what its scripts say of that. */
final class MvpdDesk {

  private final Set<String> everybody;
  private final Map<String, Set<String>> packages = new ConcurrentHashMap<>();
  private final Map<String, Script> scripts = new ConcurrentHashMap<>();
  private final ScriptBook calls = new ScriptBook();

  MvpdDesk(Set<String> everybody) {
    this.everybody = Set.copyOf(everybody);
  }

  void entitle(String subject, Set<String> resources) {
    packages.put(subject, Set.copyOf(resources));
  }

  void script(String resource, Script script) {
    scripts.put(resource, script);
  }

  void scriptCalls(Script script) {
    calls.stand(script);
  }

  void scriptNextCalls(List<Script> several) {
    calls.next(several);
  }

  void answerProperly() {
    scripts.clear();
    calls.clear();
  }

  /** What to do with a call as a whole, whatever it asks about. */
  Script call() {
    return calls.take();
  }

  /** What to do about one resource. */
  Script about(String subject, String resource) {
    return scripts
        .getOrDefault(resource, Script.properly())
        .orProperly(() -> byPackage(subject, resource));
  }

  private Script byPackage(String subject, String resource) {
    return packages.getOrDefault(subject, everybody).contains(resource)
        ? Script.permit()
        : Script.deny("not in the package", "Your package does not include this channel.");
  }
}
