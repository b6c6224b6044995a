package org.socialprescribing.caseload.commands.cases;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.caseload.domain.LinkWorkerId;
import org.socialprescribing.caseload.domain.cases.Actor;
import org.socialprescribing.caseload.domain.cases.CaseCommand;
import org.socialprescribing.caseload.domain.cases.CaseEvent;
import org.socialprescribing.caseload.domain.cases.CaseState;
import org.socialprescribing.caseload.views.cases.CaseRow;
import org.socialprescribing.caseload.views.cases.CaseRows;
import org.socialprescribing.caseload.views.cases.CaseScope;
import org.socialprescribing.caseload.views.cases.CaseSummary;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.Aggregate.Outcome;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.platform.identity.Callers;
import org.socialprescribing.platform.web.Answer;
import org.socialprescribing.platform.web.ETags;
import org.socialprescribing.platform.web.Idempotency;

/** Changes a case for a caller: may they see it, was it asked before, what do the rules say. */
@Singleton
final class CaseHandler {
  private final Transactions transactions;
  private final Callers callers;
  private final Idempotency idempotency;
  private final Aggregate<CaseState, CaseCommand, CaseEvent> cases;
  private final ObjectMapper json;

  CaseHandler(
      Transactions transactions,
      Callers callers,
      Idempotency idempotency,
      Aggregate<CaseState, CaseCommand, CaseEvent> cases,
      ObjectMapper json) {
    this.transactions = transactions;
    this.callers = callers;
    this.idempotency = idempotency;
    this.cases = cases;
    this.json = json;
  }

  /** How a request becomes a command, inside the transaction that decides it. */
  @FunctionalInterface
  interface Intent {
    Uni<CaseCommand> command(Asked asked);
  }

  /** The request as far as every command needs it. */
  record Asked(Mutiny.StatelessSession session, Caller caller, CaseRow row) {

    /** The case's own link worker, or a manager on behalf. */
    Actor by() {
      var self = caller.one("link_worker_id");
      return self != null && CaseScope.of(caller).holds(row)
          ? new Actor.Worker(new LinkWorkerId(self))
          : new Actor.OnBehalf();
    }
  }

  /** What the answer tells beyond the state of the case. */
  @FunctionalInterface
  interface Reply {
    Uni<Answer> complete(Mutiny.StatelessSession session, Answer answer, ObjectNode facts);
  }

  Uni<Response> handle(CaseCall call, Object body, Intent intent) {
    return handle(call, body, intent, (session, answer, facts) -> Uni.createFrom().item(answer));
  }

  Uni<Response> handle(CaseCall call, Object body, Intent intent, Reply reply) {
    var caller = callers.current();
    var expected = ETags.expected(call.ifMatch());
    var request =
        Map.of("case", call.id(), "action", body.getClass().getSimpleName(), "body", body);
    return transactions
        .write(
            session ->
                idempotency.once(
                    session,
                    caller,
                    call.idempotencyKey(),
                    request,
                    () ->
                        CaseRows.visible(session, caller, call.id())
                            .map(row -> new Asked(session, caller, row))
                            .flatMap(intent::command)
                            .flatMap(
                                command ->
                                    cases.handle(
                                        session, call.id(), expected, command, caller.metadata()))
                            .flatMap(outcome -> answer(session, outcome, reply))))
        .map(Answer::toResponse);
  }

  private Uni<Answer> answer(
      Mutiny.StatelessSession session, Outcome<CaseState, CaseEvent> outcome, Reply reply) {
    return session
        .get(CaseRow.class, outcome.id())
        .flatMap(
            row -> {
              ObjectNode facts = json.valueToTree(CaseSummary.of(row));
              var answer = new Answer(200, null, outcome.version(), facts);
              return reply.complete(session, answer, facts);
            });
  }
}
