package org.socialprescribing.referral.fuzz;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The checks of annotations, outside the container. */
public final class Validators {
  private Validators() {}

  /** One that needs no expression language. */
  public static Validator plain() {
    return Validation.byDefaultProvider()
        .configure()
        .messageInterpolator(new ParameterMessageInterpolator())
        .buildValidatorFactory()
        .getValidator();
  }
}
