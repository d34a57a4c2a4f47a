package io.dunlin.platform.graphql;

/**
 * A field that an operation selects.
 *
 * @param type the type that it is selected on, which may be an interface
 */
record SelectedField(String type, String field) {}
