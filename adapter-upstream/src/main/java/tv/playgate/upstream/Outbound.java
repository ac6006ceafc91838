package tv.playgate.upstream;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import reactor.netty.resources.LoopResources;
import tv.playgate.domain.upstream.CallLimits;
import tv.playgate.domain.upstream.ClientIdentityName;

/**
 * What all calls share.
 *
 * @param clock tells how long there is until a deadline
 * @param identities whom we trust, and who we are
 * @param proxy through whom we call; null where we call directly
 * @param names how names are looked up
 * @param loops where replies are read
 * @param longWork does what is too long for an event loop
 * @param timer ends calls when their time is up
 * @param registry where calls are counted
 */
record Outbound(
    Clock clock,
    ClientIdentities identities,
    @Nullable OutboundProxy proxy,
    NameLookups names,
    LoopResources loops,
    LongWork longWork,
    ScheduledExecutorService timer,
    MeterRegistry registry) {

  /**
   * A way without an identity and with nobody waiting, for systems that have no limits of their
   * own.
   */
  Bulkhead bulkhead(String name, Duration timeout, int maxConcurrentCalls, int maxReplyBytes) {
    CallLimits limits =
        new CallLimits(
            CallLimits.usualConnectTimeout(timeout), timeout, timeout, maxConcurrentCalls, 0);
    return bulkhead(name, limits, null, maxReplyBytes);
  }

  Bulkhead bulkhead(
      String name, CallLimits limits, @Nullable ClientIdentityName identity, int maxReplyBytes) {
    return new Bulkhead(this, name, limits, identity, maxReplyBytes);
  }
}
