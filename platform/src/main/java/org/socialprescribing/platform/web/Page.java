package org.socialprescribing.platform.web;

import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items in a stable order
 * @param nextCursor where the next part begins, absent on the last
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

  /**
   * A page of rows that were read with one more than the limit, to see whether more follow.
   *
   * @param position the row's place in the order, for the cursor
   */
  public static <T> Page<T> of(List<T> readAhead, int limit, ToLongFunction<T> position) {
    if (readAhead.size() <= limit) {
      return new Page<>(List.copyOf(readAhead), null);
    }
    var items = List.copyOf(readAhead.subList(0, limit));
    return new Page<>(items, Cursor.encode(position.applyAsLong(items.getLast())));
  }
}
