package io.dunlin.platform.page;

import java.util.List;

/**
 * A page of rows.
 *
 * @param rows at most the requested number
 * @param more whether more rows follow
 */
public record Slice<T>(List<T> rows, boolean more) {

    /** Cuts off the one row that was read beyond the page to see whether there is more. */
    public static <T> Slice<T> of(List<T> rowsAndOneMore, int first) {
        boolean more = rowsAndOneMore.size() > first;
        return new Slice<>(more ? List.copyOf(rowsAndOneMore.subList(0, first)) : rowsAndOneMore, more);
    }
}
