package tv.playgate.http.admin;

import java.util.List;

/** Tells whether this process serves. Asked on an event loop: it answers from memory. */
@FunctionalInterface
public interface Readiness {

  /** What is missing, a sentence each; nothing where every configured door serves. */
  List<String> missing();
}
