package tv.playgate.application.port.out.planted;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;

/** Planted: breaks a rule of the house, so that the rule is seen to fail. */
public interface PortThatShowsATechnology {
  CompletionStage<List<Path>> files(Call call);
}
