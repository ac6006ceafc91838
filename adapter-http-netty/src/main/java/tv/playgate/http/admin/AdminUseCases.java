package tv.playgate.http.admin;

import static java.util.Objects.requireNonNull;

import tv.playgate.application.port.in.DecideProposals;
import tv.playgate.application.port.in.ExportCatalog;
import tv.playgate.application.port.in.ImportCatalog;
import tv.playgate.application.port.in.ManageViewerSessions;
import tv.playgate.application.port.in.ReadRevisions;
import tv.playgate.application.port.in.RecordSignIns;
import tv.playgate.application.port.in.RemoveCatalogEntry;
import tv.playgate.application.port.in.ResetDeviceBinding;
import tv.playgate.application.port.in.ResetTemporaryAccess;

/** What the admin address serves. */
public record AdminUseCases(
    ImportCatalog imports,
    ExportCatalog exports,
    RemoveCatalogEntry removals,
    ReadRevisions revisions,
    RecordSignIns signIns,
    ResetTemporaryAccess temporaryAccess,
    ManageViewerSessions viewerSessions,
    ResetDeviceBinding deviceBindings,
    DecideProposals proposals) {

  public AdminUseCases {
    requireNonNull(imports, "imports");
    requireNonNull(exports, "exports");
    requireNonNull(removals, "removals");
    requireNonNull(revisions, "revisions");
    requireNonNull(signIns, "signIns");
    requireNonNull(temporaryAccess, "temporaryAccess");
    requireNonNull(viewerSessions, "viewerSessions");
    requireNonNull(deviceBindings, "deviceBindings");
    requireNonNull(proposals, "proposals");
  }
}
