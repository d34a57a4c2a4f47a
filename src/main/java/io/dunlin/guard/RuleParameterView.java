package io.dunlin.guard;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Type("RuleParameter")
@Description("A parameter of a contact rule.")
public record RuleParameterView(
        @NonNull @Description("The name, which is the same for all rules of a kind.")
        String name,

        @NonNull @Description("The value; lists are separated by commas.")
        String value) {

    static List<RuleParameterView> of(Map<String, Object> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> new RuleParameterView(parameter.getKey(), text(parameter.getValue())))
                .toList();
    }

    private static String text(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }
}
