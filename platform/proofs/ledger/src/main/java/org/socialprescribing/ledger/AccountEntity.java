package org.socialprescribing.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The view's row. */
@Entity
@Table(name = "account")
class AccountEntity {
  @Id String id = "";
  long version;
  long balance;
}
