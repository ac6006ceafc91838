package tv.playgate.application.port.out;

import java.net.URI;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;

/** Fetches the JWK sets that others publish. */
public interface KeySetDocuments {

  /** How large a document may be, in bytes. */
  int MAX_BYTES = 256 * 1024;

  /**
   * The document at that address, as UTF-8 text. Completes by the call's deadline on a thread of
   * the adapter. Fails with {@link UnavailableException} if there is no answer with status 200, or
   * one that is larger than {@value #MAX_BYTES} bytes, and with {@link IllegalArgumentException}
   * for an address that must not be called; redirects are not followed.
   */
  CompletionStage<String> fetch(Call call, URI address);
}
