package org.socialprescribing.proofs.sides;

/** What happens to an item of the journal, as Axon's handlers get it. */
public sealed interface ItemEvent {
  /** Whose event it is. */
  String item();

  /** The only one that names the group. */
  record Opened(String item, String group, String by, String note) implements ItemEvent {}

  /** Worked on. */
  record Contacted(String item, String by, String note) implements ItemEvent {}

  /** Done with. */
  record Closed(String item, String by, String note) implements ItemEvent {}
}
