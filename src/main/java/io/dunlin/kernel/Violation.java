package io.dunlin.kernel;

import io.dunlin.vocabulary.ErrorCode;
import java.util.ArrayList;
import java.util.List;

/**
 * One reason why a change was refused.
 *
 * @param code what kind of reason it is
 * @param field the path of the input field at fault, from {@code input} down; empty when no single field is at fault
 * @param message a sentence for people, which never quotes the input
 */
public record Violation(ErrorCode code, List<String> field, String message) {

    public Violation {
        field = List.copyOf(field);
    }

    /** A violation of a field that stands directly in the mutation's input. */
    public static Violation of(ErrorCode code, String field, String message) {
        return new Violation(code, List.of("input", field), message);
    }

    /** The first ones, and of the others those in other fields: a field is told one thing. */
    public static List<Violation> all(List<Violation> first, List<Violation> others) {
        List<Violation> all = new ArrayList<>(first);
        others.stream()
                .filter(found -> first.stream().noneMatch(fault -> fault.field().equals(found.field())))
                .forEach(all::add);
        return all;
    }
}
