/**
 * Servers that break the rules of TCP, TLS and HTTP, for tests of whoever calls. Start at {@link
 * tv.playgate.sandbox.fault.FaultyServer} and {@link tv.playgate.sandbox.fault.HttpFaults}.
 */
@NullMarked
package tv.playgate.sandbox.fault;

import org.jspecify.annotations.NullMarked;
