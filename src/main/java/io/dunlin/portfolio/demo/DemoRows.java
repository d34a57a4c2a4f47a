package io.dunlin.portfolio.demo;

import io.dunlin.portfolio.format.Entry;
import io.dunlin.portfolio.format.Entry.ImportRow;
import io.dunlin.portfolio.format.RecordKind;
import io.dunlin.portfolio.format.RowSource;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The demo portfolio as rows of an import. Equal arguments give equal rows: everything synthetic is seeded with the number
 * of the loan.
 */
public final class DemoRows implements RowSource, AutoCloseable {

    private static final long SEED = 20160331;

    private final DemoData loans;
    private final LocalDate today;
    private final int most;
    private final String prefix;
    private final Deque<Entry> pending = new ArrayDeque<>();
    private int taken;
    private long line;

    /**
     * @param today the day on which the portfolio stands mid-life
     * @param most how many loans at most
     * @param prefix goes before all numbers, so that several copies can stand side by side
     */
    public DemoRows(LocalDate today, int most, String prefix) throws IOException {
        this.loans = new DemoData();
        this.today = today;
        this.most = most;
        this.prefix = prefix;
    }

    @Override
    public @Nullable Entry next() {
        if (pending.isEmpty() && loans.hasNext() && taken < most) {
            taken++;
            add(loans.next());
        }
        return pending.poll();
    }

    private void add(DemoLoan loan) {
        Random random = new Random(SEED + loan.ordinal());
        String borrower = prefix + "D" + "%05d".formatted(loan.ordinal());
        new DemoPeople(this::add).add(loan, borrower, random);
        new DemoHistory(this::add, today).add(loan, prefix + loan.number(), borrower, random);
    }

    /** Takes a row as name, value, name, value. */
    private void add(RecordKind kind, String... values) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            row.put(values[i], values[i + 1]);
        }
        pending.add(new ImportRow(++line, kind, row));
    }

    /** Receives the rows of a loan. */
    @FunctionalInterface
    interface Sink {
        void add(RecordKind kind, String... values);
    }

    @Override
    public void close() throws IOException {
        loans.close();
    }
}
