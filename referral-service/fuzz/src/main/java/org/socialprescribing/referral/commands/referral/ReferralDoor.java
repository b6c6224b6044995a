package org.socialprescribing.referral.commands.referral;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.platform.json.JsonShape;
import org.socialprescribing.platform.web.ProblemException;
import org.socialprescribing.referral.bodies.Bodies;
import org.socialprescribing.referral.fuzz.Door;
import org.socialprescribing.referral.fuzz.Validators;

/** Referrals over REST. */
public final class ReferralDoor implements Door {
  private static final ObjectMapper JSON = JsonShape.mapper();
  private static final Validator VALIDATOR = Validators.plain();
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  @Override
  public void take(byte[] body) {
    try {
      Bodies.checkJson(body);
      var request = JSON.readValue(body, ReferralRequest.class);
      if (request != null && VALIDATOR.validate(request).isEmpty()) {
        IntakePolicy.ReferrerDetails.REQUIRED.admit(request);
        request.from("E06000051", TODAY);
      }
    } catch (ProblemException | Rejection | JacksonException declared) {
      // told to the sender as a problem
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<String> seeds() {
    return List.of(Examples.REFERRAL, TriageExamples.RESUBMIT);
  }
}
