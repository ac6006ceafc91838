package tv.playgate.benchmarks.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What this process has spent so far, on Linux.
 *
 * @param bytes allocated by the threads that live
 * @param switches how often they waited for something: each hop to another thread that sleeps is
 *     one
 * @param cpu user and system time of the whole process, the compiler's included
 */
record Costs(long bytes, long switches, Duration cpu) {

  private static final String SWITCHES = "voluntary_ctxt_switches:";

  static Costs soFar() {
    return new Costs(
        allocated(), waits(), ProcessHandle.current().info().totalCpuDuration().orElseThrow());
  }

  /** What was spent since. */
  Costs since(Costs earlier) {
    return new Costs(bytes - earlier.bytes, switches - earlier.switches, cpu.minus(earlier.cpu));
  }

  private static long allocated() {
    long[] threads = ManagementFactory.getThreadMXBean().getAllThreadIds();
    try {
      long[] each =
          (long[])
              ManagementFactory.getPlatformMBeanServer()
                  .invoke(
                      new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME),
                      "getThreadAllocatedBytes",
                      new Object[] {threads},
                      new String[] {long[].class.getName()});
      return Arrays.stream(each).filter(bytes -> bytes > 0).sum();
    } catch (JMException notThisJdk) {
      throw new IllegalStateException("allocated bytes are not counted here", notThisJdk);
    }
  }

  private static long waits() {
    long sum = 0;
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc/self/task"))) {
      for (Path thread : threads) {
        sum += waits(thread.resolve("status"));
      }
      return sum;
    } catch (IOException e) {
      throw new UncheckedIOException("context switches are counted on Linux alone", e);
    }
  }

  private static long waits(Path status) throws IOException {
    try {
      return Files.readAllLines(status, StandardCharsets.UTF_8).stream()
          .filter(line -> line.startsWith(SWITCHES))
          .mapToLong(line -> Long.parseLong(line.substring(SWITCHES.length()).strip()))
          .sum();
    } catch (NoSuchFileException ended) {
      return 0;
    }
  }
}
