package tv.playgate.mtls;

/**
 * Something made of files that may change.
 *
 * @param look looks whether they did, and after the dates; one thread at a time
 * @param close frees what is held
 */
record Watched(Runnable look, Runnable close) {}
