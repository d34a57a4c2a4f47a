package io.dunlin.platform.table;

import java.util.List;

/** Declares the tables of a room; a bean in each room that keeps any. */
public interface RoomTables {

    /** The tables. */
    List<KeptTable> tables();
}
