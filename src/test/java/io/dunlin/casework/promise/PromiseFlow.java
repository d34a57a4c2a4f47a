package io.dunlin.casework.promise;

import io.dunlin.casework.CaseFlow;
import io.dunlin.testing.GraphQl;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Promises over HTTP. */
public final class PromiseFlow {

    static final String FIELDS =
            "promise { id version status statusSince judgedThrough graceDays toleranceRate madeBy madeAt"
                    + " cancelReason promised { amount currency } kept { amount currency } loans { id } action { id } case { id }"
                    + " installments { dueOn amount { amount currency } kept { amount currency } status statusSince } }"
                    + " case { id promise { id } promises { id status } }";

    private PromiseFlow() {}

    /** Terms in USD: days from today and amounts, by turns. */
    public static Map<String, Object> terms(Object... daysAndAmounts) {
        List<Map<String, Object>> installments = new ArrayList<>();
        for (int i = 0; i < daysAndAmounts.length; i += 2) {
            LocalDate dueOn = CaseFlow.today().plusDays(((Number) daysAndAmounts[i]).longValue());
            installments.add(Map.of("dueOn", dueOn.toString(), "amount", daysAndAmounts[i + 1]));
        }
        return new HashMap<>(Map.of("currency", "USD", "installments", installments));
    }

    static JsonPath make(String caseId, Map<String, ?> terms) {
        return make(Map.of("caseId", caseId, "terms", terms));
    }

    static JsonPath make(Map<String, ?> input) {
        return GraphQl.mutate("promiseMake", "PromiseMakeInput", FIELDS, input);
    }

    /** The id of a promise that is made. */
    public static String made(String caseId, Map<String, ?> terms) {
        return CaseFlow.done(make(caseId, terms)).getString("promise.id");
    }

    static JsonPath cancel(Map<String, ?> input) {
        return GraphQl.mutate("promiseCancel", "PromiseCancelInput", FIELDS, input);
    }
}
