package org.socialprescribing.referral.commands.selfreferral;

import java.util.List;
import org.socialprescribing.platform.web.Problem.Violation;

/**
 * What the page shows.
 *
 * @param token sent back with the form
 * @param surgeries suggested names
 */
public record PageModel(Form form, String token, List<Violation> errors, List<String> surgeries) {
  private static final List<Choice> NEEDS =
      List.of(
          new Choice("loneliness", "Feeling lonely or cut off"),
          new Choice("mental-wellbeing", "Stress, worry or low mood"),
          new Choice("debt-and-benefits", "Money, debt or benefits"),
          new Choice("housing", "Your home"),
          new Choice("food", "Having enough to eat"),
          new Choice("employment", "Work, training or volunteering"),
          new Choice("physical-activity", "Being more active"),
          new Choice("long-term-condition", "Living with an illness or a disability"),
          new Choice("caring-role", "Looking after somebody"),
          new Choice("bereavement", "Losing somebody close to you"));
  private static final List<Choice> WAYS =
      List.of(
          new Choice("phone", "Phone call"),
          new Choice("text-message", "Text message"),
          new Choice("email", "Email"));

  /** One box or button. */
  public record Choice(String code, String label) {}

  /** What support can be about. */
  public List<Choice> needs() {
    return NEEDS;
  }

  /** How people can be reached. */
  public List<Choice> ways() {
    return WAYS;
  }

  /** Whether something is wrong with a field. */
  public boolean isWrong(String field) {
    return errors.stream().anyMatch(it -> it.field().equals(field));
  }

  /** What is wrong with a field; empty when nothing is. */
  public String error(String field) {
    return errors.stream()
        .filter(it -> it.field().equals(field))
        .map(Violation::message)
        .findFirst()
        .orElse("");
  }

  /** The id on the page to which an error leads. */
  public String anchor(String field) {
    return switch (field) {
      case "birthDate" -> "birthDay";
      case "contactBy" -> "contactBy-phone";
      case "needs" -> "needs-loneliness";
      default -> field;
    };
  }
}
