package io.dunlin.schema;

import graphql.language.AbstractDescribedNode;
import graphql.language.Document;
import io.dunlin.schema.SchemaFacts.Fact;
import io.dunlin.schema.SchemaFacts.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares two schemas by their text: what the one promises and the other does not keep. */
final class SchemaDifference {

    private final Map<String, Fact> promised;
    private final Map<String, Fact> offered;
    private final List<String> found = new ArrayList<>();

    private SchemaDifference(Map<String, Fact> promised, Map<String, Fact> offered) {
        this.promised = promised;
        this.offered = offered;
    }

    /** What of the promised schema the offered one lacks; more types, fields, enum values and optional arguments are fine. */
    static List<String> missing(Document promised, Document offered) {
        return missing(SchemaFacts.of(promised), offered);
    }

    static List<String> missing(Map<String, Fact> promised, Document offered) {
        return new SchemaDifference(promised, SchemaFacts.of(offered)).missing();
    }

    /** Everything without a description: blocks, fields, arguments, input fields and enum values. */
    static List<String> undescribed(Document schema) {
        List<String> found = new ArrayList<>();
        SchemaParts.of(schema).forEach((path, part) -> {
            if (part instanceof AbstractDescribedNode<?> node && !described(node)) {
                found.add(path + " has no description");
            }
        });
        return found;
    }

    private static boolean described(AbstractDescribedNode<?> node) {
        return node.getDescription() != null
                && !node.getDescription().getContent().isBlank();
    }

    private List<String> missing() {
        promised.forEach((path, fact) -> {
            // What is missing is said once, and not again for each of its parts.
            if (kept(fact.owner())) {
                compare(path, fact, offered.get(path));
            }
        });
        offered.forEach((path, fact) -> {
            if (fact.mustBeGiven() && !promised.containsKey(path) && promised.containsKey(fact.owner())) {
                found.add(path + " is new and has to be given");
            }
        });
        return found;
    }

    private boolean kept(String owner) {
        return owner.isEmpty()
                || offered.containsKey(owner)
                        && offered.get(owner).kind() == promised.get(owner).kind();
    }

    private void compare(String path, Fact promise, Fact offer) {
        if (offer == null) {
            found.add(path + " is missing");
        } else if (offer.kind() != promise.kind()) {
            found.add(path + " is of another kind");
        } else if (promise.kind() == Kind.OUTPUT) {
            // A contract may name a second, weaker type of a field: then clients were told of both.
            if (!promise.types().containsAll(offer.types())) {
                differs(path, promise, offer);
            }
        } else if (promise.kind() == Kind.VALUE_TO_GIVE) {
            if (!takes(offer.types(), promise.types())) {
                differs(path, promise, offer);
            }
            if (!offer.defaults().equals(promise.defaults())) {
                found.add(path + " has the default " + joined(offer.defaults()) + " and not "
                        + joined(promise.defaults()));
            }
        }
    }

    private void differs(String path, Fact promise, Fact offer) {
        found.add(path + " is " + joined(offer.types()) + " and not " + joined(promise.types()));
    }

    private static boolean takes(Set<String> offered, Set<String> promised) {
        return offered.stream().allMatch(offer -> promised.stream().allMatch(promise -> takes(offer, promise)));
    }

    /** Whether an input of the offered type takes every value of the promised one, so that no client has to change. */
    private static boolean takes(String offered, String promised) {
        if (offered.endsWith("!")) {
            return promised.endsWith("!") && takes(withoutLast(offered), withoutLast(promised));
        }
        if (promised.endsWith("!")) {
            return takes(offered, withoutLast(promised));
        }
        if (offered.startsWith("[") && promised.startsWith("[")) {
            return takes(withoutLast(offered.substring(1)), withoutLast(promised.substring(1)));
        }
        return offered.equals(promised);
    }

    private static String withoutLast(String text) {
        return text.substring(0, text.length() - 1);
    }

    private static String joined(Set<String> texts) {
        return String.join(" or ", texts);
    }
}
