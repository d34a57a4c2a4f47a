package io.dunlin.portfolio.demo;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.dunlin.portfolio.demo.DemoLoan.State;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;

/** The published loans, one by one. */
final class DemoData implements Iterator<DemoLoan>, AutoCloseable {

    private final Map<String, State> states = new HashMap<>();
    private final CloseableIterator<NamedCsvRecord> loans;
    private int ordinal;

    /** @throws IOException when the data is not on the class path, as in a package */
    DemoData() throws IOException {
        try (CsvReader<NamedCsvRecord> all = open("/demo/states.csv")) {
            all.forEach(row -> states.put(
                    row.getField("state"),
                    new State(row.getField("state"), row.getField("areaCode"), row.getField("timeZone"))));
        }
        loans = open("/demo/lending_club.csv").iterator();
    }

    private static CsvReader<NamedCsvRecord> open(String resource) throws IOException {
        InputStream stream = DemoData.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IOException("no " + resource + " on the class path");
        }
        return CsvReader.builder().ofNamedCsvRecord(stream);
    }

    @Override
    public boolean hasNext() {
        return loans.hasNext();
    }

    @Override
    public DemoLoan next() {
        NamedCsvRecord row = loans.next();
        return new DemoLoan(
                ++ordinal,
                row.getField("loan_no"),
                new BigDecimal(row.getField("funded_amnt")),
                Integer.parseInt(row.getField("term").substring("term_".length())),
                new BigDecimal(row.getField("int_rate")).movePointLeft(2),
                Objects.requireNonNull(states.get(row.getField("addr_state"))),
                row.getField("Class").equals("good"),
                Integer.parseInt(row.getField("delinq_2yrs")));
    }

    @Override
    public void close() throws IOException {
        loans.close();
    }
}
