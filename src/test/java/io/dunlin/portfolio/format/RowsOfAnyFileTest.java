package io.dunlin.portfolio.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.portfolio.format.Entry.BadRow;
import io.dunlin.portfolio.format.Entry.ImportRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No row vanishes: what is read of any file is compared with a slow, strict reader that is written here. */
class RowsOfAnyFileTest {

    private static final int FILES = 4000;
    private static final String HEADER = "record,number,name";
    private static final String[] PIECES = {
        "\n",
        "\n",
        "\r",
        "\r\n",
        "\n\r",
        ",",
        ",",
        "\"",
        "\"\"",
        "borrower,1,Ann",
        "borrower,2,\"Lee, Ann\"",
        "loan,L,",
        "x",
        "\0",
        "\f",
        "\u000b",
        "\u0085",
        "\u2028",
        "\u2029",
        "\u001e",
        "\ufeff",
        " ",
        "\t",
        ";",
        "\u00e9",
        "\ud83d\ude00",
        "\"a\r\nb\"",
        "\"a\rb\"",
        "neither,,"
    };
    private static final String[] JSON_PIECES = {
        "\n",
        "\n",
        "\r",
        "\r\n",
        "{}",
        "{\"record\": \"borrower\", \"number\": \"1\"}",
        "{\"record\":",
        "]",
        ",",
        "1",
        "\0",
        "\f",
        "\u0085",
        "\u2028",
        "\ufeff",
        " ",
        "\t",
        "\"",
        "{\"name\": \"a\\rb\"}"
    };

    /** One line of what was read: the number of the line, and what it is. */
    private record Read(long line, String what) {}

    @Test
    void everyRecordOfACommaSeparatedFileIsReadAsAStrictReaderReadsIt() throws IOException {
        for (int seed = 0; seed < FILES; seed++) {
            String file = HEADER + random(seed, PIECES);
            assertThat(read(new CsvRows(dribble(file, seed))))
                    .as("seed %d", seed)
                    .isEqualTo(strictCsv(file));
        }
    }

    @Test
    void everyLineOfJsonIsReadAsAStrictReaderReadsIt() throws IOException {
        for (int seed = 0; seed < FILES; seed++) {
            String file = "{}\n" + random(seed, JSON_PIECES);
            List<Long> lines = read(new JsonRows(dribble(file, seed))).stream()
                    .map(Read::line)
                    .toList();
            assertThat(lines).as("seed %d", seed).isEqualTo(strictLines(file));
        }
    }

    /** A spreadsheet of another age, and one row that it wrote into a file of today. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "record,number,name\nborrower,1,A\rborrower,2,B\rborrower,3,C\r",
                "record,number,name\rborrower,1,A\rborrower,2,B\rborrower,3,C",
                "record,number,name\r\nborrower,1,A\r\nborrower,2,B\rborrower,3,C\r\n",
                "record,number,name\n\nborrower,1,A\n\r\n \t \nborrower,2,B\n\rborrower,3,C\r\r",
                "\ufeff\"record\",\"number\",name\n\"borrower\",1,A\r\"borrower\",2,\"B\"\rborrower,3,C"
            })
    void rowsByLoneCarriageReturnsAreRows(String file) throws IOException, BrokenFile {
        List<ImportRow> rows = new ArrayList<>();
        for (Entry entry : entries(new CsvRows(stream(file)))) {
            assertThat(entry).isInstanceOf(ImportRow.class);
            rows.add((ImportRow) entry);
        }
        assertThat(rows).extracting(row -> row.values().get("name")).containsExactly("A", "B", "C");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\0", "\f", "\u000b", "\u0085", "\u2028", "\u2029", "\u001e", "\u00a0", "\ufeff", "\"\"", ",,,", ";"
            })
    void aLineOfWhatCannotBeSeenIsARowThatIsTold(String line) throws IOException, BrokenFile {
        List<Entry> entries = entries(new CsvRows(stream(HEADER + "\n" + line + "\nborrower,1,A\n")));
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0)).isInstanceOf(BadRow.class);
        assertThat(entries.get(1).line()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "record;number;name~borrower;1;A| semicolon (;)",
                "'\"record\";\"number\"~\"borrower\";1'| semicolon (;)",
                "'record\tnumber~borrower\t1'| a tab",
                "'sep=;~record;number~borrower;1'| semicolon (;)",
                "'sep=,~record,number~borrower,1'| sep=",
                "'sep=\t~record\tnumber'| a tab",
                "'Account 17~Printed on 1 May~record,number~borrower,1'| Leave out what stands before",
                "'Account 17~record;number~borrower;1'| semicolon (;)",
                "'Datum;Name;Betrag~1.5.2026;Lee, Ann;12,50'| semicolon (;)",
                "'one,two~three,four'| The first row must name the columns"
            })
    void theReasonNamesWhatIsWrongWithTheHeader(String file, String reason) throws IOException {
        try {
            entries(new CsvRows(stream(file.replace('~', '\n'))));
            assertThat(file).as("is refused").isNull();
        } catch (BrokenFile refused) {
            assertThat(refused.fault()).isEqualTo(FormatFault.MISSING_HEADER);
            assertThat(refused.line()).isEqualTo(1);
            assertThat(refused.reason()).contains(reason).doesNotContain("not by a comma");
        }
    }

    /** What is no text in UTF-8 is told as that from its first line on, with a mark or without one, and never read in part. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE", "x-UTF-16LE-BOM"})
    void anotherEncodingIsToldAsThat(String encoding) throws IOException {
        for (String breaks : List.of("\n", "\r\n", "\r")) {
            byte[] file = (HEADER + breaks + "borrower,1,Ann" + breaks).getBytes(Charset.forName(encoding));
            try {
                entries(new CsvRows(new ByteArrayInputStream(file)));
                assertThat(encoding).as("is refused").isNull();
            } catch (BrokenFile refused) {
                assertThat(refused.line()).isEqualTo(1);
                assertThat(refused.fault() + " " + refused.reason()).contains("UTF-8");
            }
        }
    }

    /** Compressed, or the file of a spreadsheet, which is compressed as well. */
    @Test
    void whatIsNoTextIsRefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write((HEADER + "\nborrower,1,Ann\n").getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
        }
        for (byte[] file : List.of(packed.toByteArray(), zipped.toByteArray(), new byte[100])) {
            try {
                entries(new CsvRows(new ByteArrayInputStream(file)));
                assertThat(file).as("is refused").isNull();
            } catch (BrokenFile refused) {
                assertThat(refused.fault() + " " + refused.reason()).contains("UTF-8");
            }
        }
    }

    @Test
    void aRowWithAnotherSeparatorThanItsHeaderIsToldSo() throws IOException, BrokenFile {
        List<Entry> entries = entries(new CsvRows(stream(HEADER + "\nborrower;1;A\nborrower,2\n")));
        assertThat(((BadRow) entries.get(0)).reason()).contains("semicolon (;)");
        assertThat(((BadRow) entries.get(1)).reason()).isEqualTo(FormatFault.COLUMN_COUNT.reason());
    }

    @Test
    void aStreamThatBringsNothingForOnceHasNotEnded() throws IOException, BrokenFile {
        byte[] file = (HEADER + "\nborrower,1,A\n").getBytes(StandardCharsets.UTF_8);
        InputStream idle = new ByteArrayInputStream(file) {
            private boolean rests;

            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                rests = !rests;
                return rests ? 0 : super.read(buffer, offset, Math.min(length, 5));
            }
        };
        assertThat(entries(new CsvRows(idle))).hasSize(1);
    }

    private static String random(int seed, String... pieces) {
        Random random = new Random(seed);
        StringBuilder file = new StringBuilder("\r\n".substring(random.nextInt(2)));
        for (int i = random.nextInt(40); i > 0; i--) {
            file.append(pieces[random.nextInt(pieces.length)]);
        }
        return file.toString();
    }

    /** The rows after the header, or what is wrong with them; last, where reading had to end. */
    private static List<Read> strictCsv(String file) {
        Pattern value = Pattern.compile("(\"(?:[^\"]|\"\")*+\")?([^,\r\n]*)");
        List<Read> read = new ArrayList<>();
        Matcher values = value.matcher(file);
        long line = 1;
        int at = 0;
        while (at < file.length()) {
            int start = at;
            List<String> row = new ArrayList<>();
            boolean malformed = false;
            do {
                at += row.isEmpty() ? 0 : 1;
                values.region(at, file.length()).lookingAt();
                String plain = values.group(2);
                if (values.group(1) == null && plain.startsWith("\"")) {
                    read.add(new Read(line, "UNTERMINATED_QUOTE"));
                    return read;
                }
                malformed |= values.group(1) != null && !plain.isEmpty();
                row.add(values.group(1) == null ? plain : unquoted(values.group(1)));
                at = values.end();
            } while (at < file.length() && file.charAt(at) == ',');
            String text = file.substring(start, at);
            if (start > 0 && !text.matches("[ \t]*")) {
                read.add(new Read(line, malformed ? "MALFORMED" : row.size() == 3 ? what(row) : "COLUMN_COUNT"));
            }
            int next = file.startsWith("\r\n", at) ? at + 2 : Math.min(at + 1, file.length());
            line += breaks(file.substring(start, next));
            at = next;
        }
        return read;
    }

    private static String unquoted(String value) {
        return value.substring(1, value.length() - 1).replace("\"\"", "\"");
    }

    private static String what(List<String> row) {
        return row.get(0).equals("borrower") || row.get(0).equals("loan") ? "known" : "record";
    }

    private static List<Long> strictLines(String file) {
        List<Long> lines = new ArrayList<>();
        String[] all = file.split("\r\n|\r|\n", -1);
        for (int i = 0; i < all.length; i++) {
            if (!all[i].matches("[ \t]*")) {
                lines.add(i + 1L);
            }
        }
        return lines;
    }

    private static long breaks(String text) {
        return text.split("\r\n|\r|\n", -1).length - 1L;
    }

    private static List<Read> read(RowSource source) throws IOException {
        List<Read> read = new ArrayList<>();
        try {
            for (Entry entry = source.next(); entry != null; entry = source.next()) {
                read.add(new Read(entry.line(), what(entry)));
            }
        } catch (BrokenFile broken) {
            read.add(new Read(broken.line(), broken.fault().name()));
        }
        return read;
    }

    /** A value that is not allowed, or a field of another kind, is no matter of how a file is cut into rows. */
    private static String what(Entry entry) {
        if (entry instanceof BadRow bad) {
            boolean form = bad.field() == null;
            return form ? bad.code() : RecordKind.RECORD.equals(bad.field()) ? "record" : "known";
        }
        return "known";
    }

    private static List<Entry> entries(RowSource source) throws IOException, BrokenFile {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry = source.next(); entry != null; entry = source.next()) {
            entries.add(entry);
        }
        return entries;
    }

    private static InputStream stream(String file) {
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }

    /** A stream that brings a file in parts, as networks do, so that parts end anywhere. */
    private static InputStream dribble(String file, int seed) {
        Random random = new Random(seed);
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, 1 + random.nextInt(7)));
            }
        };
    }
}
