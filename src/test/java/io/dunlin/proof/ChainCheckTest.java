package io.dunlin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever single thing is done to a small chain is found, and where. */
class ChainCheckTest {

    private static final int LENGTH = 7;
    private static final UUID BORROWER = new UUID(0, 1);

    private final List<LogEntry> entries = new ArrayList<>();
    private final List<LoggedRow> rows = new ArrayList<>();
    private String head = Hashes.NOTHING;
    private int length = LENGTH;

    @BeforeEach
    void chain() {
        for (int i = 1; i <= LENGTH; i++) {
            LoggedRow row =
                    new LoggedRow(new UUID(1, i), Arrays.asList("x" + i, null, "", "OPEN", "2026-01-01", "é", "me"));
            LogEntry entry = entry(i, row, head);
            head = entry.hash();
            rows.add(row);
            entries.add(entry);
        }
    }

    private static LogEntry entry(int sequence, LoggedRow row, String previous) {
        String digest = Hashes.row(
                "VERIFICATION",
                1,
                LogWorld.KINDS.named("VERIFICATION").orElseThrow().columns(1),
                row.values());
        LogEntry open =
                new LogEntry(BORROWER, sequence, "VERIFICATION", row.id(), null, 1, digest, "", 1_000_000L + sequence);
        return withHash(open, Hashes.entry(previous, open));
    }

    private static LogEntry withHash(LogEntry e, String hash) {
        return new LogEntry(
                e.borrowerId(),
                e.sequence(),
                e.kind(),
                e.rowId(),
                e.caseId(),
                e.format(),
                e.digest(),
                hash,
                e.recordedMicros());
    }

    private String found() {
        ChainCheck check = new ChainCheck(BORROWER, LogWorld.KINDS);
        for (LogEntry entry : entries) {
            check.next(
                    entry,
                    rows.stream()
                            .filter(row -> row.id().equals(entry.rowId()))
                            .findFirst()
                            .orElse(null));
        }
        check.ends(length, head);
        return check.fault()
                .map(fault -> fault.reason() + " " + fault.sequence())
                .orElse("INTACT");
    }

    @Test
    void whatIsAsItWasIsIntact() {
        assertThat(found()).isEqualTo("INTACT");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void anyChangeOfAnyColumnOfAnyRowIsFound(int place) {
        LoggedRow row = rows.get(place - 1);
        for (int column = 0; column < row.values().size(); column++) {
            for (String value : Arrays.asList(null, "", "other", "x")) {
                List<String> values = new ArrayList<>(row.values());
                if (!java.util.Objects.equals(values.set(column, value), value)) {
                    rows.set(place - 1, new LoggedRow(row.id(), values));
                    assertThat(found()).isEqualTo("ROW_CHANGED " + place);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void anyChangeOfAnyFieldOfAnyEntryIsFound(int place) {
        LogEntry e = entries.get(place - 1);
        String other = "ab".repeat(32);
        UUID id = new UUID(9, 9);
        for (LogEntry changed : List.of(
                new LogEntry(id, e.sequence(), e.kind(), e.rowId(), null, 1, e.digest(), e.hash(), e.recordedMicros()),
                new LogEntry(
                        BORROWER, e.sequence(), "ACTION", e.rowId(), null, 1, e.digest(), e.hash(), e.recordedMicros()),
                new LogEntry(BORROWER, e.sequence(), e.kind(), id, null, 1, e.digest(), e.hash(), e.recordedMicros()),
                new LogEntry(
                        BORROWER, e.sequence(), e.kind(), e.rowId(), id, 1, e.digest(), e.hash(), e.recordedMicros()),
                new LogEntry(
                        BORROWER, e.sequence(), e.kind(), e.rowId(), null, 2, e.digest(), e.hash(), e.recordedMicros()),
                new LogEntry(BORROWER, e.sequence(), e.kind(), e.rowId(), null, 1, other, e.hash(), e.recordedMicros()),
                new LogEntry(
                        BORROWER, e.sequence(), e.kind(), e.rowId(), null, 1, e.digest(), other, e.recordedMicros()),
                new LogEntry(BORROWER, e.sequence(), e.kind(), e.rowId(), null, 1, e.digest(), e.hash(), 5))) {
            entries.set(place - 1, changed);
            assertThat(found()).isEqualTo("ENTRY_CHANGED " + place);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void whatIsRemovedIsFound(int place) {
        LoggedRow row = rows.remove(place - 1);
        assertThat(found()).isEqualTo("ROW_MISSING " + place);
        rows.add(row);
        entries.remove(place - 1);
        assertThat(found()).isEqualTo((place == LENGTH ? "CHAIN_CUT " : "ENTRY_MISSING ") + place);
        if (place < LENGTH) {
            renumber();
            length--;
            assertThat(found()).isEqualTo("ENTRY_CHANGED " + place);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsInsertedIsFound(int place) {
        LoggedRow row = new LoggedRow(new UUID(2, place), Arrays.asList("n", "n", "n", "n", "n", "n", "n"));
        rows.add(row);
        String before = place == 1 ? Hashes.NOTHING : entries.get(place - 2).hash();
        entries.add(place - 1, entry(place, row, before));
        renumber();
        assertThat(found())
                .isEqualTo((place > LENGTH ? "CHAIN_CUT " : "ENTRY_CHANGED ") + (place > LENGTH ? place : place + 1));
    }

    @Test
    void anyTwoThatChangePlacesAreFound() {
        for (int one = 0; one < LENGTH; one++) {
            for (int two = one + 1; two < LENGTH; two++) {
                Collections.swap(entries, one, two);
                assertThat(found()).startsWith("ENTRY_MISSING");
                List<LogEntry> before = List.copyOf(entries);
                renumber();
                assertThat(found()).isEqualTo("ENTRY_CHANGED " + (one + 1));
                entries.clear();
                entries.addAll(before);
                Collections.swap(entries, one, two);
            }
        }
        LoggedRow first = rows.get(0);
        rows.set(0, new LoggedRow(first.id(), rows.get(4).values()));
        rows.set(4, new LoggedRow(rows.get(4).id(), first.values()));
        assertThat(found()).isEqualTo("ROW_CHANGED 1");
    }

    @Test
    void aChainThatIsWrittenAnewDiffersFromItsAnchor() {
        ChainCheck check = new ChainCheck(BORROWER, LogWorld.KINDS);
        check.anchoredOtherwise(5);
        check.anchoredOtherwise(3);
        check.anchoredOtherwise(4);
        assertThat(check.fault()).contains(new LogFault(BORROWER, 3, null, null, LogFaultReason.ANCHOR_DIFFERS));
    }

    @Test
    void noTwoContentsHaveOneText() {
        List<String> columns = List.of("a", "b");
        assertThat(Hashes.row("K", 1, columns, Arrays.asList("1\nb=1:2", null)))
                .isNotEqualTo(Hashes.row("K", 1, columns, Arrays.asList("1", "2")));
        assertThat(Hashes.row("K", 1, columns, Arrays.asList("-", null)))
                .isNotEqualTo(Hashes.row("K", 1, columns, Arrays.asList(null, "-")));
        assertThat(Hashes.row("K", 1, columns, Arrays.asList("", null)))
                .isNotEqualTo(Hashes.row("K", 1, columns, Arrays.asList(null, "")));
    }

    private void renumber() {
        for (int i = 0; i < entries.size(); i++) {
            LogEntry e = entries.get(i);
            entries.set(
                    i,
                    new LogEntry(
                            e.borrowerId(),
                            i + 1,
                            e.kind(),
                            e.rowId(),
                            e.caseId(),
                            e.format(),
                            e.digest(),
                            e.hash(),
                            e.recordedMicros()));
        }
    }
}
