package org.socialprescribing.platform.decider;

/**
 * Personal data that only the holder of its subject's key can read.
 *
 * <p>Events and commands carry personal values in this form and no other. When the key of the
 * subject is deleted, the value is gone everywhere at once.
 *
 * @param subject whose key it is sealed with
 * @param ciphertext Base64
 */
public record Sealed(String subject, String ciphertext) {

  /** Says whose it is and never what it holds. */
  @Override
  public String toString() {
    return "Sealed[" + subject + "]";
  }
}
