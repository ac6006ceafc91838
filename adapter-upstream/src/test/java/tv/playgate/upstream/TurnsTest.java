package tv.playgate.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {

  private final List<String> went = new ArrayList<>();

  @Test
  void letSoManyGoAndSoManyWaitAndNoMore() {
    Turns turns = new Turns(1, 1);

    assertThat(turns.take(() -> went.add("first"))).isTrue();
    assertThat(turns.take(() -> went.add("second"))).isTrue();
    assertThat(turns.take(() -> went.add("third"))).isFalse();
    assertThat(went).containsExactly("first");
    assertThat(turns.waiting()).isEqualTo(1);
  }

  @Test
  void letThemGoInTheOrderInWhichTheyCame() {
    Turns turns = new Turns(1, 3);
    for (String name : List.of("a", "b", "c")) {
      turns.take(() -> went.add(name));
    }

    turns.end();
    turns.end();

    assertThat(went).containsExactly("a", "b", "c");
    turns.end();
    assertThat(turns.vacancies()).isEqualTo(1);
  }

  @Test
  void passOverWhoDoesNotWaitAnyLonger() {
    Turns turns = new Turns(1, 2);
    Runnable gone = () -> went.add("gone");
    turns.take(() -> went.add("first"));
    turns.take(gone);
    turns.take(() -> went.add("last"));

    assertThat(turns.leave(gone)).isTrue();
    turns.end();

    assertThat(went).containsExactly("first", "last");
    assertThat(turns.leave(gone)).isFalse();
  }

  @Test
  void areNeverMoreAtOnceThanAllowedWhateverTheThreadsDo() throws InterruptedException {
    Turns turns = new Turns(3, 10_000);
    AtomicInteger atOnce = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch all = new CountDownLatch(4_000);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    Runnable ending =
        () -> {
          atOnce.decrementAndGet();
          all.countDown();
          turns.end();
        };
    for (int i = 0; i < 4_000; i++) {
      threads.execute(
          () ->
              turns.take(
                  new Runnable() {
                    @Override
                    public void run() {
                      most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                      threads.execute(ending);
                    }
                  }));
    }

    assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
    threads.shutdown();
    assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    assertThat(most.get()).isLessThanOrEqualTo(3);
    assertThat(turns.vacancies()).isEqualTo(3);
    assertThat(turns.waiting()).isZero();
  }
}
