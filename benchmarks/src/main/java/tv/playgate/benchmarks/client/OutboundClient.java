package tv.playgate.benchmarks.client;

import java.net.URI;
import java.util.concurrent.CompletionStage;

/**
 * A contender. Each has two threads for I/O, up to 256 connections over HTTP/1.1, a timeout of two
 * seconds for each call, and follows no redirect.
 */
interface OutboundClient {

  int IO_THREADS = 2;
  int MAX_CONNECTIONS = 256;
  int TIMEOUT_SECONDS = 2;
  String MEDIA_TYPE = "application/json";

  /** The body of the reply. */
  CompletionStage<byte[]> post(URI address, byte[] body);
}
