package io.dunlin.casework.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.ActionOutcome;
import io.dunlin.vocabulary.PartyRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every outcome with every channel and every party: it is accepted with these effects, or refused. */
class OutcomeTableTest {

    private static final Path PAGE = Path.of("docs", "guard.md");
    private static final Pattern TABLE = Pattern.compile("(?s)<!-- outcomes -->.*?<!-- /outcomes -->");

    @Test
    void thePageHasEveryCell() throws IOException {
        String page = Files.readString(PAGE);
        String current = TABLE.matcher(page).replaceFirst(Matcher.quoteReplacement(table()));
        if (Boolean.getBoolean("guard.update")) {
            Files.writeString(PAGE, current);
            page = current;
        }
        assertThat(page)
                .as(
                        "docs/guard.md is not current. To refresh it: ./mvnw test -Dtest=OutcomeTableTest -Dguard.update=true")
                .isEqualTo(current)
                .contains("| `MET` |");
    }

    @Test
    void aNoteHasOnlyWhatSomebodySaidElsewhere() {
        assertThat(fitting(ActionChannel.NOTE, PartyRole.BORROWER))
                .containsExactlyInAnyOrder(
                        ActionOutcome.PROMISE_TO_PAY,
                        ActionOutcome.REFUSED_TO_PAY,
                        ActionOutcome.DISPUTED,
                        ActionOutcome.HARDSHIP_CLAIMED,
                        ActionOutcome.CALL_BACK_AGREED,
                        ActionOutcome.STOP_REQUESTED,
                        ActionOutcome.DECEASED_REPORTED,
                        ActionOutcome.NONE);
    }

    @Test
    void nobodySaysNothing() {
        for (ActionChannel channel : ActionChannel.values()) {
            boolean inTheFile = channel == ActionChannel.NOTE || channel == ActionChannel.LEGAL;
            assertThat(fitting(channel, PartyRole.NONE))
                    .isEqualTo(
                            inTheFile
                                    ? EnumSet.of(ActionOutcome.DECEASED_REPORTED, ActionOutcome.NONE)
                                    : EnumSet.of(ActionOutcome.NONE));
        }
    }

    @Test
    void everyContactHasAnOutcomeThatFits() {
        for (ActionChannel channel : ActionChannel.values()) {
            for (PartyRole party : PartyRole.values()) {
                assertThat(fitting(channel, party)).contains(ActionOutcome.NONE);
            }
        }
    }

    private static Set<ActionOutcome> fitting(ActionChannel channel, PartyRole party) {
        return Arrays.stream(ActionOutcome.values())
                .filter(outcome -> OutcomeTable.fits(outcome, channel, party))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ActionOutcome.class)));
    }

    /** Channels that are alike stand in one column. */
    private static String table() {
        Map<String, List<ActionChannel>> columns = Arrays.stream(ActionChannel.values())
                .collect(Collectors.groupingBy(OutcomeTableTest::cells, LinkedHashMap::new, Collectors.toList()));
        StringBuilder table = new StringBuilder("<!-- outcomes -->\n| Outcome |");
        columns.values()
                .forEach(alike -> table.append(' ')
                        .append(alike.stream().map(Enum::name).collect(Collectors.joining(", ")))
                        .append(" |"));
        table.append(" What comes about |\n|---|")
                .append("---|".repeat(columns.size() + 1))
                .append('\n');
        for (ActionOutcome outcome : ActionOutcome.values()) {
            table.append("| `").append(outcome).append("` |");
            columns.values()
                    .forEach(alike -> table.append(' ')
                            .append(parties(outcome, alike.get(0)))
                            .append(" |"));
            table.append(' ').append(effects(outcome)).append(" |\n");
        }
        return table.append("<!-- /outcomes -->").toString();
    }

    /** All that a channel accepts. */
    private static String cells(ActionChannel channel) {
        return Arrays.stream(ActionOutcome.values())
                .map(outcome -> parties(outcome, channel))
                .collect(Collectors.joining("|"));
    }

    private static String parties(ActionOutcome outcome, ActionChannel channel) {
        return Arrays.stream(PartyRole.values())
                .filter(party -> OutcomeTable.fits(outcome, channel, party))
                .map(OutcomeTableTest::letter)
                .collect(Collectors.joining(" "));
    }

    private static String effects(ActionOutcome outcome) {
        Map<ContactEffectKind, String> with = new LinkedHashMap<>();
        for (PartyRole party : PartyRole.values()) {
            OutcomeTable.effects(outcome, party)
                    .forEach(kind -> with.merge(kind, letter(party), (a, b) -> a + " " + b));
        }
        return with.entrySet().stream()
                .map(each -> "`" + each.getKey() + "` " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String letter(PartyRole party) {
        return party.name().substring(0, 1);
    }
}
