package tv.playgate.benchmarks.load;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * So many calls always under way: the next one begins when one has ended. All of them begin and end
 * on the caller's own thread, as at a door's event loop; to come back there is part of the call.
 *
 * @param inFlight how many calls are under way
 * @param calls how many are made
 */
public record ClosedModel(int inFlight, int calls) {

  /** One round. */
  public Outcome run(Target target, Executor caller) throws InterruptedException {
    Tally tally = new Tally(calls);
    Caller next = new Caller(target, caller, tally, new AtomicInteger());
    for (int i = 0; i < inFlight; i++) {
      caller.execute(next);
    }
    return tally.outcome();
  }

  private record Caller(Target target, Executor executor, Tally tally, AtomicInteger begun)
      implements Runnable {

    @Override
    public void run() {
      int number = begun.getAndIncrement();
      if (number >= tally.calls()) {
        return;
      }
      long since = System.nanoTime();
      var unused =
          target
              .call(number)
              .whenCompleteAsync(
                  (expected, failure) -> {
                    tally.ended(number, since, expected, failure);
                    run();
                  },
                  executor);
    }
  }
}
