package io.dunlin.portfolio;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.dunlin.portfolio.ImportService.Rejection;
import io.dunlin.portfolio.format.Entry.BadRow;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

/**
 * The rejected rows of an import as a file, by line. It reads the next page from the database when the last one has
 * been sent. So no worker waits for a slow client.
 */
final class RejectionFile {

    private static final int PAGE = 1000;

    private final Function<After, List<Rejection>> rejections;
    private long line;
    private int sequence;
    private boolean begun;

    /** Where a page begins: after the rejection with that line and number; and its maximum length. */
    record After(long line, int sequence, int count) {}

    RejectionFile(Function<After, List<Rejection>> rejections) {
        this.rejections = rejections;
    }

    Multi<String> pages() {
        return Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom().item(this::page).runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .whilst(page -> !page.isEmpty());
    }

    /** The next page, the first one with the header; empty behind the last one. */
    private String page() {
        StringWriter page = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(page)) {
            write(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page.toString();
    }

    private void write(CsvWriter csv) {
        if (!begun) {
            begun = true;
            csv.writeRecord("line", "field", "code", "reason");
        }
        for (Rejection rejection : rejections.apply(new After(line, sequence, PAGE))) {
            BadRow row = rejection.row();
            csv.writeRecord(
                    Long.toString(row.line()), row.field() == null ? "" : row.field(), row.code(), row.reason());
            line = row.line();
            sequence = rejection.sequence();
        }
    }
}
