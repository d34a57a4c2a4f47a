package io.dunlin.portfolio;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.dunlin.portfolio.ImportService.Rejection;
import io.dunlin.portfolio.format.Entry.BadRow;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** The rejected rows of an import as a file, by line, read from the database page by page. */
final class RejectionFile {

    private static final int PAGE = 1000;

    private final ImportService imports;
    private final UUID key;

    RejectionFile(ImportService imports, UUID key) {
        this.imports = imports;
        this.key = key;
    }

    void write(OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord("line", "field", "code", "reason");
        Rejection last = null;
        List<Rejection> page;
        do {
            page = last == null
                    ? imports.rejections(key, 0, 0, PAGE)
                    : imports.rejections(key, last.row().line(), last.sequence(), PAGE);
            for (Rejection rejection : page) {
                BadRow row = rejection.row();
                csv.writeRecord(
                        Long.toString(row.line()), row.field() == null ? "" : row.field(), row.code(), row.reason());
                last = rejection;
            }
        } while (page.size() == PAGE);
        csv.flush();
    }
}
