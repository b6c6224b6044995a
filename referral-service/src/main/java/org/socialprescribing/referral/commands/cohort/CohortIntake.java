package org.socialprescribing.referral.commands.cohort;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.platform.web.Answer;
import org.socialprescribing.referral.commands.Once;
import org.socialprescribing.referral.commands.cohort.CohortFile.Row;
import org.socialprescribing.referral.commands.csv.Sheet;
import org.socialprescribing.referral.domain.referral.CohortId;

/**
 * Takes in a list: the cohort in one transaction, then each line in its own. A long list goes on
 * after the answer. Whatever interrupts it, the same request with the same key goes on where it
 * stopped.
 */
@Singleton
final class CohortIntake {
  /** Leaves most connections to everybody else. */
  private static final int AT_ONCE = 4;

  private static final Logger LOG = Logger.getLogger(CohortIntake.class);

  private final Once once;
  private final CohortLines lines;
  private final Offers offers;
  private final ObjectMapper json;
  private final Duration answerWithin;

  CohortIntake(
      Once once,
      CohortLines lines,
      Offers offers,
      ObjectMapper json,
      @ConfigProperty(name = "referral.cohorts.answer-within") Duration answerWithin) {
    this.once = once;
    this.lines = lines;
    this.offers = offers;
    this.json = json;
    this.answerWithin = answerWithin;
  }

  /** The kept part of the answer. */
  record Entered(UUID cohortId) {}

  /**
   * Does it.
   *
   * @param request everything that tells this request from another with the key
   */
  Uni<Entered> take(
      Cohort wanted,
      Sheet<Row> sheet,
      @Nullable String key,
      Map<String, ?> request,
      Caller caller) {
    var count = sheet.rows().size() + sheet.rejected().size();
    return once.keeping(
            caller,
            key,
            request,
            (session, by) ->
                lines
                    .enter(session, wanted, count, sheet.rejected(), by.subject())
                    .map(ignored -> entered(wanted.id())))
        .map(answer -> json.convertValue(answer.body(), Entered.class))
        .call(it -> offerAll(wanted.under(new CohortId(it.cohortId())), sheet.rows(), caller));
  }

  private Answer entered(CohortId id) {
    return new Answer(201, "/cohorts/" + id.value(), 1, json.valueToTree(new Entered(id.value())));
  }

  /** No caller waits longer than for the answer, and what is under way is not cancelled by that. */
  private Uni<Void> offerAll(Cohort cohort, List<Sheet.Line<Row>> rows, Caller caller) {
    var work =
        eachOf(cohort, rows, caller)
            .onFailure()
            .invoke(e -> LOG.warnf(e, "Interrupted: cohort %s", cohort.id().value()));
    return Uni.createFrom()
        .<Void>emitter(answer -> work.subscribe().with(answer::complete, answer::fail))
        .ifNoItem()
        .after(answerWithin)
        .recoverWithUni(Uni.createFrom().voidItem());
  }

  private Uni<Void> eachOf(Cohort cohort, List<Sheet.Line<Row>> rows, Caller caller) {
    return Multi.createFrom()
        .iterable(rows)
        .onItem()
        .transformToUni(line -> offers.offer(cohort, line, caller))
        .merge(AT_ONCE)
        .onItem()
        .ignoreAsUni();
  }
}
