package io.dunlin.platform.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.dunlin.platform.access.AccessTable;
import io.dunlin.platform.access.AccessTable.Level;
import io.dunlin.platform.access.Mask;
import io.dunlin.platform.identity.Caller;
import io.dunlin.platform.identity.Identity;
import io.dunlin.platform.identity.Role;
import java.util.Set;

/** Masks the fields with personal data, on every path to them. Other fields are not touched. */
final class Masking {

    private final AccessTable table;
    private final Identity identity;

    Masking(AccessTable table, Identity identity) {
        this.table = table;
        this.identity = identity;
    }

    GraphQLSchema over(GraphQLSchema schema) {
        GraphQLCodeRegistry registry = schema.getCodeRegistry().transform(code -> {
            for (AccessTable.Grant row : table.rows()) {
                if (row.mask() != null) {
                    cover(schema, code, row, row.mask());
                }
            }
        });
        return schema.transformWithoutTypes(builder -> builder.codeRegistry(registry));
    }

    private void cover(GraphQLSchema schema, GraphQLCodeRegistry.Builder code, AccessTable.Grant row, Mask mask) {
        String what = row.what();
        String type = what.substring(0, what.indexOf('.'));
        String field = what.substring(what.indexOf('.') + 1);
        GraphQLObjectType owner = schema.getObjectType(type);
        if (owner == null || owner.getFieldDefinition(field) == null) {
            throw new IllegalStateException("the table of access masks what there is not: " + what);
        }
        FieldCoordinates place = FieldCoordinates.coordinates(type, field);
        DataFetcher<?> plain = code.getDataFetcher(place, owner.getFieldDefinition(field));
        DataFetcher<?> masked = environment -> {
            Object value = plain.get(environment);
            return seesPlain(row) ? value : mask.mask(value);
        };
        code.dataFetcher(place, masked);
    }

    private boolean seesPlain(AccessTable.Grant row) {
        Set<Role> roles = identity.caller().map(Caller::roles).orElse(Set.of());
        return row.level(roles) == Level.PLAIN;
    }
}
