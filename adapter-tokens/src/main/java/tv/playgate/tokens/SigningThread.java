package tv.playgate.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tv.playgate.application.port.out.UnavailableException;

/** The one thread on which one kind of token is signed; a signature takes about a millisecond. */
final class SigningThread implements AutoCloseable {

  private static final int MAX_WAITING = 256;

  private final ThreadPoolExecutor thread;

  SigningThread(String name) {
    this.thread =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MAX_WAITING),
            task -> Daemons.thread(task, name));
  }

  /** Does that on the thread; fails with {@link UnavailableException} if too much is waiting. */
  CompletionStage<String> run(Supplier<String> signature) {
    try {
      return CompletableFuture.supplyAsync(signature, thread);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.failedFuture(
          new UnavailableException("token signing: " + MAX_WAITING + " are waiting already", e));
    }
  }

  /** Signs on the calling thread. */
  static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(signer);
    } catch (JOSEException e) {
      throw new UnavailableException("token signing failed", e);
    }
    return token.serialize();
  }

  /** Ends the signing; what waits is not signed. */
  @Override
  public void close() {
    thread.shutdownNow();
  }
}
