package io.dunlin.casework.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The cases of one borrower, day by day: the obvious way. */
final class SlowCases {

    /** A case with the days on which loans joined it and left it. */
    static final class Case {
        final LocalDate openedOn;
        final Map<Integer, LocalDate> joined = new TreeMap<>();
        final Map<Integer, LocalDate> left = new TreeMap<>();
        CaseKind kind;
        LocalDate closedOn;
        CaseCloseReason reason;

        Case(CaseKind kind, LocalDate openedOn) {
            this.kind = kind;
            this.openedOn = openedOn;
        }

        TreeSet<Integer> members() {
            TreeSet<Integer> members = new TreeSet<>(joined.keySet());
            members.removeAll(left.keySet());
            return members;
        }

        void join(int loan, LocalDate day) {
            joined.putIfAbsent(loan, day);
            left.remove(loan);
        }

        @Override
        public String toString() {
            return kind + " " + openedOn + ".." + (closedOn == null ? "" : closedOn + " " + reason) + " " + joined
                    + " left " + left;
        }
    }

    /** One loan at the end of a day. */
    record Day(String stage, boolean settled, boolean cancelled) {

        boolean pastDue() {
            return !cancelled && List.of("GRACE", "M1", "M2").contains(stage);
        }

        boolean delinquent() {
            return pastDue() && !stage.equals("GRACE");
        }

        boolean chargedOff() {
            return !cancelled && stage.equals("CHARGED_OFF");
        }

        boolean active() {
            return !cancelled && !settled && !chargedOff();
        }
    }

    private final List<Case> cases;

    SlowCases(List<Case> cases) {
        this.cases = new ArrayList<>(cases);
    }

    List<Case> cases() {
        return cases;
    }

    Case open(CaseKind kind) {
        return cases.stream()
                .filter(one -> one.kind == kind && one.closedOn == null)
                .findFirst()
                .orElse(null);
    }

    private Case opened(CaseKind kind, LocalDate day) {
        Case found = open(kind);
        if (found == null) {
            found = new Case(kind, day);
            cases.add(found);
        }
        return found;
    }

    private static IntStream all(List<Day> loans, IntPredicate which) {
        return IntStream.range(0, loans.size()).filter(which);
    }

    void day(LocalDate day, List<Day> loans) {
        collection(day, loans);
        recovery(day, loans);
        early(day, loans);
    }

    private void collection(LocalDate day, List<Day> loans) {
        all(loans, loan -> loans.get(loan).delinquent()).forEach(loan -> {
            Case early = open(CaseKind.EARLY);
            if (early != null && open(CaseKind.COLLECTION) == null) {
                early.kind = CaseKind.COLLECTION;
            }
            opened(CaseKind.COLLECTION, day).join(loan, day);
        });
        Case open = open(CaseKind.COLLECTION);
        if (open == null) {
            return;
        }
        boolean lost = open.members().stream().anyMatch(loan -> loans.get(loan).chargedOff());
        boolean late = open.members().stream().anyMatch(loan -> loans.get(loan).pastDue());
        if (loans.stream().noneMatch(Day::pastDue) || (lost && !late)) {
            close(open, day, loans);
        } else {
            leave(open, day, loans, Day::chargedOff);
        }
    }

    private void recovery(LocalDate day, List<Day> loans) {
        all(loans, loan -> loans.get(loan).chargedOff())
                .forEach(loan -> opened(CaseKind.RECOVERY, day).join(loan, day));
        Case open = open(CaseKind.RECOVERY);
        if (open != null && loans.stream().noneMatch(Day::chargedOff)) {
            close(open, day, loans);
        } else if (open != null) {
            leave(open, day, loans, Day::active);
        }
    }

    private void early(LocalDate day, List<Day> loans) {
        Case open = open(CaseKind.EARLY);
        if (open != null
                && open.members().stream().noneMatch(loan -> loans.get(loan).active())) {
            close(open, day, loans);
        } else if (open != null) {
            leave(open, day, loans, Day::chargedOff);
        }
    }

    private static void leave(Case open, LocalDate day, List<Day> loans, Predicate<Day> whichLeave) {
        open.members().stream()
                .filter(loan -> whichLeave.test(loans.get(loan)))
                .forEach(loan -> open.left.put(loan, day));
    }

    private static void close(Case open, LocalDate day, List<Day> loans) {
        List<Day> members = open.members().stream().map(loans::get).toList();
        List<Day> owed = members.stream().filter(loan -> !loan.cancelled()).toList();
        open.closedOn = day;
        if (!members.isEmpty() && owed.isEmpty()) {
            open.reason = CaseCloseReason.ERROR;
        } else if (open.kind == CaseKind.RECOVERY) {
            open.reason = owed.stream().anyMatch(Day::settled) ? CaseCloseReason.SETTLED : CaseCloseReason.ERROR;
        } else if (owed.stream().anyMatch(Day::chargedOff)) {
            open.reason = CaseCloseReason.CHARGED_OFF;
        } else {
            boolean settled = !owed.isEmpty() && owed.stream().allMatch(Day::settled);
            open.reason = settled ? CaseCloseReason.SETTLED : CaseCloseReason.CURED;
        }
    }
}
