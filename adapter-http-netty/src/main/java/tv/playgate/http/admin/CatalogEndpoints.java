package tv.playgate.http.admin;

import static tv.playgate.http.admin.AdminAnswers.joined;
import static tv.playgate.http.admin.AdminAnswers.json;
import static tv.playgate.http.admin.AdminAnswers.notFound;
import static tv.playgate.http.admin.AdminAnswers.now;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.Catalog;
import tv.playgate.application.port.in.ExportCatalog;
import tv.playgate.application.port.in.ExportTooLargeException;
import tv.playgate.application.port.in.ImportCatalog;
import tv.playgate.application.port.in.RemoveCatalogEntry;
import tv.playgate.domain.configuration.Revision;
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.exchange.HttpRequest;
import tv.playgate.http.routing.ErrorAnswers;
import tv.playgate.http.routing.PathVariables;
import tv.playgate.http.wire.admin.AdminWriter;
import tv.playgate.http.wire.admin.ChangeNote;
import tv.playgate.http.wire.admin.InvalidRequestException;
import tv.playgate.http.wire.catalog.CatalogReader;
import tv.playgate.http.wire.catalog.CatalogWriter;

/**
 * {@code POST} and {@code GET /admin/v1/catalog}, and {@code DELETE /admin/v1/<collection>/<key…>}.
 */
final class CatalogEndpoints {

  private final ImportCatalog imports;
  private final ExportCatalog exports;
  private final RemoveCatalogEntry removals;

  CatalogEndpoints(ImportCatalog imports, ExportCatalog exports, RemoveCatalogEntry removals) {
    this.imports = imports;
    this.exports = exports;
    this.removals = removals;
  }

  CompletionStage<HttpAnswer> importDocument(
      Call call, HttpRequest request, PathVariables variables) throws InvalidRequestException {
    ChangeNote note = ChangeNote.read(request.target().query());
    return request
        .body()
        .fold(
            body -> importBytes(call, body, note),
            () -> now(malformed(call, List.of("the document is too large"))));
  }

  private CompletionStage<HttpAnswer> importBytes(Call call, byte[] document, ChangeNote note) {
    return CatalogReader.read(document)
        .fold(
            read -> importCatalog(call, read.catalog(), note),
            malformed -> now(malformed(call, malformed.problems())));
  }

  private CompletionStage<HttpAnswer> importCatalog(Call call, Catalog catalog, ChangeNote note) {
    return imports
        .importCatalog(call, catalog, note.author(), note.why())
        .thenApply(
            outcome ->
                outcome.fold(
                    imported -> changed(imported.revision(), imported.warnings()),
                    refused -> malformed(call, refused.problems())));
  }

  CompletionStage<HttpAnswer> export(Call call, HttpRequest request, PathVariables variables) {
    return exports
        .export(call)
        .handle(
            (export, failure) ->
                failure == null ? json(200, CatalogWriter.write(export)) : tooLarge(call, failure));
  }

  private static HttpAnswer tooLarge(Call call, Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof ExportTooLargeException) {
      return ErrorAnswers.of(
          409,
          "catalog_too_large",
          "There is more stored than one document may hold.",
          cause.getMessage(),
          call.trace());
    }
    throw new CompletionException(cause);
  }

  CompletionStage<HttpAnswer> remove(Call call, HttpRequest request, PathVariables variables)
      throws InvalidRequestException {
    ChangeNote note = ChangeNote.read(request.target().query());
    Optional<RemoveCatalogEntry.Key> key = CatalogKeys.read(variables.values());
    return key.isEmpty()
        ? now(notFound(call))
        : removals
            .remove(call, key.get(), note.author(), note.why())
            .thenApply(
                outcome ->
                    outcome.fold(
                        removed -> changed(removed.revision(), List.of()),
                        unknown -> notFound(call),
                        inUse -> inUse(call, inUse.references())));
  }

  private static HttpAnswer changed(Revision revision, List<String> warnings) {
    return json(200, AdminWriter.changed(revision, warnings));
  }

  private static HttpAnswer malformed(Call call, List<String> problems) {
    return ErrorAnswers.of(
        400,
        "invalid_catalog",
        "The catalog document is invalid; nothing was changed.",
        joined(problems),
        call.trace());
  }

  private static HttpAnswer inUse(Call call, List<String> references) {
    return ErrorAnswers.of(
        409,
        "entry_in_use",
        "Other entries name this one; nothing was changed.",
        joined(references),
        call.trace());
  }
}
