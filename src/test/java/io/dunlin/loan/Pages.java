package io.dunlin.loan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.GraphQl;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Walks connections page by page, and checks on the way what every page must say of itself. */
final class Pages {

    private Pages() {}

    /** One field of all nodes of a connection of a loan. */
    static List<String> walk(String loanId, String connection, int size, String edge, String field) {
        return walk(
                "query($id: ID!, $first: Int, $after: String) { loan(id: $id) { it: " + connection
                        + "(first: $first, after: $after) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"
                        + " edges { cursor " + edge + " } } } }",
                "data.loan.it",
                Map.of("id", loanId),
                size,
                field);
    }

    /** One field of all nodes of a list of loans. */
    static List<String> walkLoans(Map<String, ?> where, String orderBy, int size, String field) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("where", where);
        variables.put("order", orderBy);
        return walk(
                "query($where: LoanWhere, $order: LoanOrder, $first: Int, $after: String) {"
                        + " it: loans(where: $where, orderBy: $order, first: $first, after: $after) { totalCount"
                        + " pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id number } } } }",
                "data.it",
                variables,
                size,
                field);
    }

    private static List<String> walk(String query, String root, Map<String, ?> variables, int size, String field) {
        List<String> seen = new ArrayList<>();
        Map<String, Object> page = new HashMap<>(variables);
        page.put("first", size);
        boolean more = true;
        while (more) {
            JsonPath answer = GraphQl.ask(query, page).setRootPath(root);
            List<String> cursors = answer.getList("edges.cursor");
            assertThat(answer.getBoolean("pageInfo.hasPreviousPage")).isEqualTo(page.get("after") != null);
            assertThat(answer.getString("pageInfo.startCursor")).isEqualTo(cursors.isEmpty() ? null : cursors.get(0));
            seen.addAll(answer.getList("edges.node." + field));
            more = answer.getBoolean("pageInfo.hasNextPage");
            assertThat(cursors.size()).isLessThanOrEqualTo(size);
            assertThat(more).isEqualTo(seen.size() < answer.getInt("totalCount"));
            page.put("after", answer.getString("pageInfo.endCursor"));
        }
        return seen;
    }
}
