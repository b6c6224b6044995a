package org.socialprescribing.proofs.bench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.proofs.reports.Row;

/** What a work found: its figures, what to know of them, and whether everything stored is right. */
public final class Findings {
  private final boolean judged;
  private final List<Row> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private boolean right = true;

  /**
   * @param judged whether enough is done to judge the goals
   */
  public Findings(boolean judged) {
    this.judged = judged;
  }

  /** Adds a figure; a goal counts only when enough was done. */
  public void figure(Row row) {
    var counts = judged || row.met() == null;
    rows.add(
        counts
            ? row
            : new Row(
                row.metric(),
                row.value(),
                row.unit(),
                row.ceiling(),
                row.peer(),
                row.ratio(),
                row.goal(),
                null));
  }

  /** Adds a check without which the figures mean nothing. */
  public void gate(String what, long equal, @Nullable String difference) {
    rows.add(Row.of(what, (double) equal, "rows", "equal row by row", difference == null));
    if (difference != null) {
      right = false;
      notes.add(what + ": " + difference);
    }
  }

  /** Adds what people should know. */
  public void note(String text) {
    notes.add(text);
  }

  /** The figures, in order. */
  public List<Row> rows() {
    return List.copyOf(rows);
  }

  /** What people should know, in order. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  /** Whether every check was passed. */
  public boolean right() {
    return right;
  }
}
