package tv.playgate.bootstrap.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import tv.playgate.domain.secret.Secret;

/** The catalog of a running Playgate, through its admin address. */
record RunningCatalog(URI catalog, Secret token) implements CatalogPlace {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int OK = 200;

  static RunningCatalog at(String address, Path tokenFile) {
    try {
      return new RunningCatalog(
          URI.create(address).resolve("/admin/v1/catalog"),
          Secret.of(Files.readString(tokenFile).strip()));
    } catch (IOException | IllegalArgumentException e) {
      throw new CommandFailedException("--admin or --token-file: cannot be used", e);
    }
  }

  @Override
  public String importDocument(byte[] document) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(catalog)
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofByteArray(document));
    return new String(send(request), StandardCharsets.UTF_8);
  }

  @Override
  public byte[] exportDocument() {
    return send(HttpRequest.newBuilder(catalog).GET());
  }

  private byte[] send(HttpRequest.Builder request) {
    HttpRequest complete =
        request.header("authorization", "Bearer " + token.reveal()).timeout(PATIENCE).build();
    try {
      HttpResponse<byte[]> response =
          HttpClient.newHttpClient().send(complete, BodyHandlers.ofByteArray());
      if (response.statusCode() == OK) {
        return response.body();
      }
      throw new CommandFailedException(
          response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new CommandFailedException(catalog + ": no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailedException("interrupted", e);
    }
  }
}
