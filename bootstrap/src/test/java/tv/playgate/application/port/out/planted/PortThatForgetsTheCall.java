package tv.playgate.application.port.out.planted;

import java.util.concurrent.CompletionStage;

/** Planted: breaks a rule of the house, so that the rule is seen to fail. */
public interface PortThatForgetsTheCall {
  CompletionStage<String> find(String id);
}
