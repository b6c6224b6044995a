package org.socialprescribing.local;

/** Something that the person at the keyboard can mend. The message is the whole of what to say. */
public final class Trouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param sentence what is wrong and what to do
   */
  public Trouble(String sentence) {
    super(sentence);
  }

  /**
   * @param sentence what is wrong and what to do
   * @param cause what it came from; its message ends the sentence
   */
  public Trouble(String sentence, Throwable cause) {
    super(sentence + ": " + cause.getMessage(), cause);
  }
}
