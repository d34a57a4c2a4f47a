package io.dunlin.portfolio;

import io.dunlin.platform.Identity;
import io.dunlin.platform.NodeId;
import io.dunlin.platform.NodeType;
import io.dunlin.portfolio.format.CsvRows;
import io.dunlin.portfolio.format.JsonRows;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes portfolios and shows what came of them: docs/import.md. */
@Path("/portfolio/imports")
@Blocking
public class ImportResource {

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final int LATEST = 50;

    private final Importer importer;
    private final ImportService imports;
    private final Identity identity;
    private final ImportConfig config;

    ImportResource(Importer importer, ImportService imports, Identity identity, ImportConfig config) {
        this.importer = importer;
        this.imports = imports;
        this.identity = identity;
        this.config = config;
    }

    @POST
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    public Response csv(
            @QueryParam("fileName") @Nullable String fileName,
            @jakarta.ws.rs.HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            InputStream rows) {
        String charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        if (!charset.equalsIgnoreCase("utf-8")) {
            return Response.status(Response.Status.UNSUPPORTED_MEDIA_TYPE).build();
        }
        return imported(new CsvRows(steady(rows)), fileName);
    }

    @POST
    @Consumes(NDJSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response json(@QueryParam("fileName") @Nullable String fileName, InputStream rows) {
        return imported(new JsonRows(steady(rows)), fileName);
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
    public Response rejections(@PathParam("id") String id) {
        UUID key = key(id);
        if (imports.find(key).isEmpty()) {
            throw new NotFoundException();
        }
        StreamingOutput file = out -> new RejectionFile(imports, key).write(out);
        return Response.ok(file, CSV + ";charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejections.csv\"")
                .build();
    }

    private Response imported(io.dunlin.portfolio.format.RowSource rows, @Nullable String fileName) {
        if (!Importer.takesName(fileName)) {
            return Response.status(Response.Status.BAD_REQUEST).build();
        }
        return Response.ok(ImportJson.of(importer.run(rows, fileName, identity.user())))
                .build();
    }

    private InputStream steady(InputStream rows) {
        return new SteadyStream(rows, config.patience());
    }

    private static UUID key(String id) {
        return NodeId.key(NodeType.PORTFOLIO_IMPORT, id).orElseThrow(NotFoundException::new);
    }
}
