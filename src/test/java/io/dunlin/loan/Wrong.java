package io.dunlin.loan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Wrong values, written short enough for a table. */
final class Wrong {

    private Wrong() {}

    /**
     * The value that a cell stands for: {@code #blank}, {@code #control}, {@code #nul}, {@code #unknown} (a good id of
     * nothing), {@code #x65} (so many characters), a known name, a known date plus or minus days such as
     * {@code #today+1}; otherwise a whole number or the text itself.
     */
    static Object value(String cell, NodeType type, Map<String, ?> known) {
        if (!cell.startsWith("#")) {
            return cell.matches("int:-?\\d+") ? (Object) Integer.valueOf(cell.substring(4)) : cell;
        }
        String name = cell.substring(1);
        if (name.matches("x\\d+")) {
            return "x".repeat(Integer.parseInt(name.substring(1)));
        }
        if (name.matches("[a-z]+[+-]\\d+")) {
            int sign = Math.max(name.indexOf('+'), name.indexOf('-'));
            return ((LocalDate) known.get(name.substring(0, sign)))
                    .plusDays(Integer.parseInt(name.substring(sign)))
                    .toString();
        }
        return switch (name) {
            case "blank" -> " \t ";
            case "control" -> "a\u0007b";
            case "nul" -> "a\u0000b";
            case "unknown" -> NodeId.encode(type, UUID.randomUUID());
            default -> known.get(name).toString();
        };
    }

    /** The answer refuses that field alone for that reason, and does not quote what was sent. */
    static void assertRefused(JsonPath answer, String code, String field, Object sent) {
        assertThat(Lending.errors(answer)).containsExactly(code + " input." + field);
        List<String> messages = answer.getList("userErrors.message");
        assertThat(messages.get(0)).isNotBlank();
        if (sent.toString().length() > 4) {
            assertThat(messages.get(0)).doesNotContain(sent.toString());
        }
    }
}
