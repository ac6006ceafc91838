package tv.playgate.bootstrap.command;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import tv.playgate.domain.identifier.PrintableText;
import tv.playgate.domain.secret.Secret;
import tv.playgate.domain.upstream.UpstreamAddress;
import tv.playgate.http.wire.admin.RefusalReader;

/** A running Playgate, through its admin address. */
record RunningPlaygate(URI admin, Secret token) {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int OK = 200;

  /**
   * The Playgate behind that admin address.
   *
   * @param address https, or http on loopback: the admin token travels there
   * @param tokenFile holds the admin token, on one line
   */
  static RunningPlaygate at(String address, Path tokenFile) {
    return new RunningPlaygate(uri(address), token(tokenFile));
  }

  private static URI uri(String address) {
    try {
      URI uri = new URI(address);
      UpstreamAddress.problemWith(uri)
          .ifPresent(
              problem -> {
                throw new CommandFailedException("--admin: " + problem);
              });
      return uri;
    } catch (URISyntaxException e) {
      throw new CommandFailedException("--admin: expected an absolute address", e);
    }
  }

  private static Secret token(Path file) {
    try {
      String line = Files.readString(file).strip();
      // What no header can carry must be refused here: the HTTP client would repeat it.
      if (!line.matches("[\\x21-\\x7e]+")) {
        throw new CommandFailedException("--token-file: " + file + ": expected one line");
      }
      return Secret.of(line);
    } catch (IOException e) {
      throw new CommandFailedException("--token-file: " + file + ": cannot be read", e);
    }
  }

  /** What is at that path. */
  byte[] get(String path) {
    return send(admin.resolve(path), HttpRequest.newBuilder().GET());
  }

  /** What becomes of that document at that path. */
  byte[] post(String path, byte[] document) {
    return send(
        admin.resolve(path),
        HttpRequest.newBuilder()
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofByteArray(document)));
  }

  private static String refusal(HttpResponse<byte[]> response) {
    String why = RefusalReader.read(response.body()).orElse("not an answer of this version");
    return response.statusCode() + " " + PrintableText.of(why);
  }

  private byte[] send(URI address, HttpRequest.Builder request) {
    HttpRequest complete =
        request
            .uri(address)
            .header("authorization", "Bearer " + token.reveal())
            .timeout(PATIENCE)
            .build();
    try {
      HttpResponse<byte[]> response =
          HttpClient.newHttpClient().send(complete, BodyHandlers.ofByteArray());
      if (response.statusCode() == OK) {
        return response.body();
      }
      throw new CommandFailedException(refusal(response));
    } catch (IOException e) {
      throw new CommandFailedException(address + ": no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailedException("interrupted", e);
    }
  }
}
