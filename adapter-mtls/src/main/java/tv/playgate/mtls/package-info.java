/**
 * TLS of the doors: key and trust material as values, the SSL contexts made of them, who stands
 * behind a client certificate, and certificates for development. Start at {@link
 * tv.playgate.mtls.MtlsAdapter}.
 */
@NullMarked
package tv.playgate.mtls;

import org.jspecify.annotations.NullMarked;
