package org.socialprescribing.supervision.commands.linkworker;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.Expected;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.platform.sealing.Sealer;
import org.socialprescribing.platform.web.Answer;
import org.socialprescribing.supervision.domain.linkworker.LinkWorker;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerCommand;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerCommand.WriteReflection;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerEvent;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerRule;
import org.socialprescribing.supervision.domain.linkworker.SessionId;
import org.socialprescribing.supervision.domain.linkworker.SupervisionPolicies;
import org.socialprescribing.supervision.policy.BusinessDay;
import org.socialprescribing.supervision.views.pcns.PcnRow;

/** Seals what is personal, gives the command to the aggregate and answers. */
@Singleton
final class LinkWorkerHandler {
  private final Aggregate<LinkWorker, LinkWorkerCommand, LinkWorkerEvent> linkWorkers;
  private final SupervisionPolicies policies;
  private final BusinessDay day;
  private final Sealer sealer;
  private final ObjectMapper json;

  LinkWorkerHandler(
      Aggregate<LinkWorker, LinkWorkerCommand, LinkWorkerEvent> linkWorkers,
      SupervisionPolicies policies,
      BusinessDay day,
      Sealer sealer,
      ObjectMapper json) {
    this.linkWorkers = linkWorkers;
    this.policies = policies;
    this.day = day;
    this.sealer = sealer;
    this.json = json;
  }

  Uni<Answer> register(Mutiny.StatelessSession session, Caller caller, RegisterRequest request) {
    var id = request.idOr(UUID.randomUUID());
    return known(session, request.pcnCode())
        .flatMap(pcn -> sealer.seal(session, id.value(), request.name()))
        .flatMap(
            name ->
                handle(
                    session,
                    caller,
                    id.value(),
                    Expected.any(),
                    request.command(id, name, day.today())))
        .map(
            done ->
                created("/link-workers/" + id.value(), done, Map.of("linkWorkerId", id.value())));
  }

  Uni<Answer> clear(
      Mutiny.StatelessSession session,
      Caller caller,
      String id,
      Expected expected,
      ClearRequest request) {
    var command = request.command(day.today());
    return handle(session, caller, id, expected, command)
        .map(done -> done(done, Map.of("linkWorkerId", id, "clearedOn", command.clearedOn())));
  }

  Uni<Answer> leave(
      Mutiny.StatelessSession session,
      Caller caller,
      String id,
      Expected expected,
      LeaveRequest request) {
    var command = request.command(day.today());
    return handle(session, caller, id, expected, command)
        .map(done -> done(done, Map.of("linkWorkerId", id, "leftOn", command.leftOn())));
  }

  Uni<Answer> recordSession(
      Mutiny.StatelessSession session,
      Caller caller,
      String id,
      Expected expected,
      SessionRequest request) {
    var sessionId = new SessionId(UUID.randomUUID());
    var location = "/link-workers/" + id + "/sessions/" + sessionId.value();
    return sealed(session, id, request.reflection())
        .flatMap(
            reflection -> {
              var sealed = reflection.isEmpty() ? null : reflection.getFirst();
              var command = request.command(sessionId, sealed, policies, day.today());
              return handle(session, caller, id, expected, command)
                  .map(
                      done ->
                          created(
                              location,
                              done,
                              Map.of(
                                  "sessionId",
                                  sessionId.value(),
                                  "linkWorkerId",
                                  id,
                                  "heldOn",
                                  command.heldOn(),
                                  "relevantHealthProfessional",
                                  command
                                      .policy()
                                      .isRelevantHealthProfessional(
                                          command.supervisorProfession()))));
            });
  }

  Uni<Answer> reflect(
      Mutiny.StatelessSession session,
      Caller caller,
      String id,
      SessionId sessionId,
      ReflectionRequest request) {
    return sealer
        .seal(session, id, request.text())
        .flatMap(
            text ->
                handle(session, caller, id, Expected.any(), new WriteReflection(sessionId, text)))
        .map(done -> done(done, Map.of("linkWorkerId", id, "sessionId", sessionId.value())));
  }

  private Uni<Aggregate.Outcome<LinkWorker, LinkWorkerEvent>> handle(
      Mutiny.StatelessSession session,
      Caller caller,
      String id,
      Expected expected,
      LinkWorkerCommand command) {
    return linkWorkers.handle(session, id, expected, command, caller.metadata());
  }

  private static Uni<PcnRow> known(Mutiny.StatelessSession session, String pcnCode) {
    return session
        .get(PcnRow.class, pcnCode)
        .onItem()
        .ifNull()
        .failWith(
            () ->
                new Rejection(
                    LinkWorkerRule.PCN_UNKNOWN,
                    "The organisation register has not named this PCN yet."));
  }

  private Uni<List<Sealed>> sealed(
      Mutiny.StatelessSession session, String subject, @Nullable String text) {
    return text == null
        ? Uni.createFrom().item(List.of())
        : sealer.seal(session, subject, text).map(List::of);
  }

  private Answer created(String location, Aggregate.Outcome<?, ?> done, Map<String, ?> body) {
    return new Answer(201, location, done.version(), json.valueToTree(body));
  }

  private Answer done(Aggregate.Outcome<?, ?> done, Map<String, ?> body) {
    return new Answer(200, null, done.version(), json.valueToTree(body));
  }
}
