package io.dunlin.portfolio;

import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.portfolio.ImportWorkers.Busy;
import io.dunlin.portfolio.format.CsvRows;
import io.dunlin.portfolio.format.JsonRows;
import io.dunlin.portfolio.format.RowSource;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** Takes portfolios and shows the results: docs/import.md. */
@Path("/portfolio/imports")
@Blocking
public class ImportResource {

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final int LATEST = 50;

    private final Importer importer;
    private final ImportWorkers workers;
    private final ImportService imports;
    private final Identity identity;
    private final ImportConfig config;

    ImportResource(
            Importer importer, ImportWorkers workers, ImportService imports, Identity identity, ImportConfig config) {
        this.importer = importer;
        this.workers = workers;
        this.imports = imports;
        this.identity = identity;
        this.config = config;
    }

    @POST
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> csv(
            @QueryParam("fileName") @Nullable String fileName,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            InputStream rows) {
        return isUtf8(type)
                ? imported(new CsvRows(steady(rows)), fileName)
                : refused(Response.Status.UNSUPPORTED_MEDIA_TYPE);
    }

    @POST
    @Consumes(NDJSON)
    @Produces(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> json(
            @QueryParam("fileName") @Nullable String fileName,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            InputStream rows) {
        return isUtf8(type)
                ? imported(new JsonRows(steady(rows)), fileName)
                : refused(Response.Status.UNSUPPORTED_MEDIA_TYPE);
    }

    private static boolean isUtf8(MediaType type) {
        return type.getParameters()
                .getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8")
                .equalsIgnoreCase("utf-8");
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<ImportJson> latest() {
        return imports.latest(LATEST).stream().map(ImportJson::of).toList();
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public ImportJson one(@PathParam("id") String id) {
        return imports.find(key(id)).map(ImportJson::of).orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("{id}/rejections")
    @Produces(CSV)
    public Multi<String> rejections(@PathParam("id") String id) {
        UUID key = key(id);
        if (imports.find(key).isEmpty()) {
            throw new NotFoundException();
        }
        return RestMulti.fromMultiData(new RejectionFile(
                                after -> imports.rejections(key, after.line(), after.sequence(), after.count()))
                        .pages())
                .header(HttpHeaders.CONTENT_TYPE, CSV + ";charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejections.csv\"")
                .build();
    }

    private CompletionStage<Response> imported(RowSource rows, @Nullable String fileName) {
        if (!Importer.takesName(fileName)) {
            return refused(Response.Status.BAD_REQUEST);
        }
        String user = identity.user();
        return workers.run(() -> importer.run(rows, fileName, user))
                .thenApply(done -> Response.ok(ImportJson.of(done)).build())
                .exceptionallyCompose(failed -> failed.getCause() instanceof Busy || failed instanceof Busy
                        ? CompletableFuture.completedFuture(busy())
                        : CompletableFuture.failedFuture(failed));
    }

    /** Nothing was read, so the same request can be made again. */
    private Response busy() {
        long seconds = Math.max(1, config.queueTime().toSeconds());
        return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .header("Connection", "close")
                .entity(Map.of(
                        "code",
                        "IMPORTS_BUSY",
                        "message",
                        "Other imports are running; nothing of this one was read. Send it again later."))
                .build();
    }

    private static CompletionStage<Response> refused(Response.Status status) {
        return CompletableFuture.completedFuture(Response.status(status).build());
    }

    private InputStream steady(InputStream rows) {
        return new SteadyStream(rows, config.patience());
    }

    private static UUID key(String id) {
        return NodeId.key(NodeType.PORTFOLIO_IMPORT, id).orElseThrow(NotFoundException::new);
    }
}
