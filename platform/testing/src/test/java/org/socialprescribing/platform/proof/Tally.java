package org.socialprescribing.platform.proof;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Tally {
  @Id String id = "";
  long amount;
}
