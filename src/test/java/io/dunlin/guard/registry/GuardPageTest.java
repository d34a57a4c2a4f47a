package io.dunlin.guard.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.guard.regime.RuleKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keeps the table of {@code docs/guard.md}, which compliance officers read, the same as what contacts are asked. */
class GuardPageTest {

    private static final Path PAGE = Path.of("docs", "guard.md");
    private static final Pattern TABLE =
            Pattern.compile("(?<=<!-- rules -->\n).*(?=<!-- end of rules -->)", Pattern.DOTALL);

    @Test
    void theTableIsThatOfTheRules() throws IOException {
        String page = Files.readString(PAGE);
        String current = TABLE.matcher(page).replaceFirst(Matcher.quoteReplacement(RuleTable.of(Rules.BUILT_IN)));
        if (Boolean.getBoolean("guard.update")) {
            Files.writeString(PAGE, current);
            page = current;
        }
        assertThat(page)
                .as("docs/guard.md is not current. To refresh it: ./mvnw test -Dtest=GuardPageTest -Dguard.update=true")
                .isEqualTo(current);
    }

    @Test
    void thePageExplainsEveryKindOfRule() throws IOException {
        String page = Files.readString(PAGE);
        for (RuleKind kind : RuleKind.values()) {
            assertThat(page).contains("| `" + kind + "` |");
        }
    }
}
