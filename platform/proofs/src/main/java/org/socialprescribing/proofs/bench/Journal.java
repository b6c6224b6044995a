package org.socialprescribing.proofs.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A log of items that are opened for a group, worked on and mostly closed. Only the first event of
 * an item names its group, so whoever counts by group has to remember every item.
 *
 * <p>Four fifths of the items are closed, unless the log ends before.
 *
 * @param slots events, together with those that would lie before the start of the log
 */
public record Journal(int slots) {
  /** How many groups there are. */
  public static final int GROUPS = 1_250;

  /** What a view has to show of a group. */
  public record Tally(String group, long opened, long contacts, long closed, long open) {}

  /**
   * The log as a query of position, item, kind ({@code opened}, {@code contacted}, {@code closed}),
   * and group, which is null for all but the first.
   */
  public String query() {
    return """
    select row_number() over () as position, md5('item ' || item)::uuid as item,
           case when event = 0 then 'opened' when event = 3 and item %% 5 <> 0 then 'closed'
                else 'contacted' end as kind,
           case when event = 0 then 'group-' || lpad((item::bigint * 7919 %% %d)::text, 5, '0')
                end as grp
    from (select slot %% 4 as event, slot / 4 - slot %% 4 * %d as item
          from generate_series(0, %d) as slot) as slots
    where item >= 0
    """
        .formatted(GROUPS, apart(), slots - 1);
  }

  /** How many items are opened between two events of one item. */
  private int apart() {
    return slots / 250;
  }

  /** How many events it has. */
  public long events() {
    long events = 0;
    for (int slot = 0; slot < slots; slot++) {
      events += item(slot) >= 0 ? 1 : 0;
    }
    return events;
  }

  /** What the view has to be, by group. */
  public Iterable<Tally> tallies() {
    var counts = new long[GROUPS][3];
    for (int slot = 0; slot < slots; slot++) {
      var item = item(slot);
      if (item >= 0) {
        counts[(int) ((long) item * 7919 % GROUPS)][kind(slot % 4, item)]++;
      }
    }
    List<Tally> tallies = new ArrayList<>();
    for (int group = 0; group < GROUPS; group++) {
      var count = counts[group];
      if (count[0] > 0) {
        var name = String.format(Locale.ROOT, "group-%05d", group);
        tallies.add(new Tally(name, count[0], count[1], count[2], count[0] - count[2]));
      }
    }
    return tallies;
  }

  private int item(int slot) {
    return slot / 4 - slot % 4 * apart();
  }

  private static int kind(int event, int item) {
    return event == 0 ? 0 : event == 3 && item % 5 != 0 ? 2 : 1;
  }
}
