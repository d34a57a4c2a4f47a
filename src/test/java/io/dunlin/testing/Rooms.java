package io.dunlin.testing;

import io.dunlin.platform.table.KeptTables;
import io.dunlin.platform.table.RoomTables;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The tables that the rooms declare, for tests without a container. */
public final class Rooms {

    private static final Path CLASSES = Path.of("target", "classes");

    private Rooms() {}

    public static KeptTables tables() {
        return new KeptTables(all());
    }

    /** Every class that declares tables. */
    public static List<RoomTables> all() {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.map(file -> CLASSES.relativize(file).toString())
                    .filter(name -> name.endsWith("Tables.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .map(Rooms::load)
                    .filter(type -> RoomTables.class.isAssignableFrom(type) && !type.isInterface())
                    .map(Rooms::make)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RoomTables make(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (RoomTables) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
