package org.socialprescribing.referral.commands.selfreferral;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.platform.json.JsonShape;
import org.socialprescribing.platform.web.ProblemException;
import org.socialprescribing.referral.Today;
import org.socialprescribing.referral.bodies.Bodies;
import org.socialprescribing.referral.fuzz.Door;
import org.socialprescribing.referral.fuzz.Validators;

/** People who refer themselves, from a program. */
public final class SelfReferralDoor implements Door {
  private static final ObjectMapper JSON = JsonShape.mapper();
  private static final Checks CHECKS = new Checks(Validators.plain(), new Today());
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  @Override
  public void take(byte[] body) {
    try {
      Bodies.checkJson(body);
      var request = JSON.readValue(body, SelfReferralRequest.class);
      if (request != null && CHECKS.of(request).isEmpty()) {
        request.referral(null, TODAY);
      }
    } catch (ProblemException | Rejection | JacksonException declared) {
      // told to the sender as a problem
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<String> seeds() {
    return List.of(Examples.REQUEST);
  }
}
