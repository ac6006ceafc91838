package tv.playgate.persistence;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import tv.playgate.application.Call;

/** Transactions on the threads of the executor. None of its methods throws. */
record JdbcCalls(JdbcExecutor executor, Transactions transactions) {

  private static final int LARGEST_PAGE = 10_000;

  /** Reads; see {@link Transactions#read}. */
  <T> CompletableFuture<T> read(Call call, String what, Transactions.Work<T> work) {
    return executor.submit(call, what, () -> transactions.read(what, work));
  }

  /** Reads one page, if its limit is one. */
  <E> CompletableFuture<List<E>> page(
      Call call, String what, int limit, Transactions.Work<List<E>> work) {
    if (limit < 1 || limit > LARGEST_PAGE) {
      return CompletableFuture.failedFuture(
          new IllegalArgumentException(
              "limit: " + limit + " (expected: 1 to " + LARGEST_PAGE + ")"));
    }
    return read(call, what, work);
  }

  /**
   * Changes batch by batch, each a transaction of its own, until there is nothing left to change.
   *
   * @param work changes some entries, and says how many
   * @return how many were changed in all
   */
  CompletableFuture<Integer> writeInBatches(
      Call call, String what, Transactions.Work<Integer> work) {
    return executor.submit(
        call,
        what,
        () -> {
          int all = 0;
          int changed;
          do {
            changed = transactions.write(what, work);
            all += changed;
          } while (changed > 0);
          return all;
        });
  }

  /**
   * Changes; see {@link Transactions#write}.
   *
   * @param afterwards runs before the stage completes, however the change ended: one whose result
   *     is unknown may have been made
   */
  <T> CompletableFuture<T> write(
      Call call, String what, Transactions.Work<T> work, Runnable afterwards) {
    return executor.submit(
        call,
        what,
        () -> {
          try {
            return transactions.write(what, work);
          } finally {
            afterwards.run();
          }
        });
  }
}
