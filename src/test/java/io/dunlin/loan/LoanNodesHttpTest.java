package io.dunlin.loan;

import static io.dunlin.loan.Lending.booked;
import static io.dunlin.loan.Lending.borrower;
import static io.dunlin.loan.Lending.paid;
import static io.dunlin.loan.Lending.terms;
import static io.dunlin.loan.Lending.today;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import io.dunlin.testing.GraphQl;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LoanNodesHttpTest {

    private static JsonPath node(String id) {
        return GraphQl.ask("""
                        query($id: ID!) { node(id: $id) { id __typename
                            ... on Loan { number }
                            ... on Payment { loan { id } amount { amount currency } recordedAt } } }
                        """, Map.of("id", id)).setRootPath("data.node");
    }

    @Test
    void aLoanIsANode() {
        Map<String, Object> terms = terms(borrower(), today());
        JsonPath node = node(booked(terms));
        assertThat(node.getString("__typename")).isEqualTo("Loan");
        assertThat(node.getString("number")).isEqualTo(terms.get("number"));
    }

    @Test
    void aPaymentIsANodeWithItsLoan() {
        String loan = booked(today());
        String payment = paid(loan, "5", today());
        JsonPath node = node(payment);
        assertThat(node.getString("id")).isEqualTo(payment);
        assertThat(node.getString("__typename")).isEqualTo("Payment");
        assertThat(node.getString("loan.id")).isEqualTo(loan);
        assertThat(node.getString("amount.amount")).isEqualTo("5.00");
        assertThat(node.getString("recordedAt")).endsWith("Z");
    }

    @Test
    void whatIsNotThereIsNoNode() {
        assertThat(node(NodeId.encode(NodeType.LOAN, UUID.randomUUID())).getMap(""))
                .isNull();
        assertThat(node(NodeId.encode(NodeType.PAYMENT, UUID.randomUUID())).getMap(""))
                .isNull();
    }
}
