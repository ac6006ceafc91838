package tv.playgate.upstream;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLContext;

/**
 * What all calls share.
 *
 * @param clock tells how long there is until a deadline
 * @param tls whom we trust
 * @param timer ends calls when their time is up
 */
record Outbound(Clock clock, SSLContext tls, ScheduledExecutorService timer) {

  Bulkhead bulkhead(String name, Duration timeout, int maxConcurrentCalls) {
    return bulkhead(name, timeout, maxConcurrentCalls, Bulkhead.MAX_REPLY_BYTES);
  }

  Bulkhead bulkhead(String name, Duration timeout, int maxConcurrentCalls, int maxReplyBytes) {
    return new Bulkhead(clock, tls, timer, name, timeout, maxConcurrentCalls, maxReplyBytes);
  }
}
