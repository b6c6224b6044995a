package org.socialprescribing.supervision.domain.linkworker;

import static org.socialprescribing.supervision.domain.linkworker.LinkWorkerRule.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.socialprescribing.platform.decider.Decider;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.supervision.domain.linkworker.LinkWorker.NotRegistered;
import org.socialprescribing.supervision.domain.linkworker.LinkWorker.Registered;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerCommand.ClearForIndependentPractice;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerCommand.RecordLeaving;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerCommand.RecordSupervisionSession;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerCommand.RegisterLinkWorker;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerCommand.WriteReflection;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerEvent.LinkWorkerCleared;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerEvent.LinkWorkerLeft;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerEvent.LinkWorkerRegistered;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerEvent.ReflectionWritten;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerEvent.SupervisionSessionRecorded;

/** The rules of a link worker's post and supervision. */
public final class LinkWorkerDecider
    implements Decider<LinkWorker, LinkWorkerCommand, LinkWorkerEvent> {

  private static final int LONGEST_SESSION_MINUTES = 480;

  @Override
  public LinkWorker initial() {
    return new NotRegistered();
  }

  @Override
  public List<LinkWorkerEvent> decide(LinkWorker state, LinkWorkerCommand command) {
    return switch (command) {
      case RegisterLinkWorker register -> List.of(register(state, register));
      case ClearForIndependentPractice clear -> List.of(clear(registered(state), clear));
      case RecordLeaving leave -> List.of(leave(registered(state), leave));
      case RecordSupervisionSession held -> List.of(record(registered(state), held));
      case WriteReflection write -> List.of(write(registered(state), write));
    };
  }

  private static LinkWorkerEvent register(LinkWorker state, RegisterLinkWorker register) {
    if (state instanceof Registered) {
      throw new Rejection(
          LINK_WORKER_ALREADY_REGISTERED, "A link worker with this id is registered already.");
    }
    if (!register.wte().isOnePost()) {
      throw new Rejection(
          WTE_NOT_ONE_POST, "WTE is more than 0 and at most 1, with two decimals at most.");
    }
    notInTheFuture(register.startedOn(), register.today());
    return new LinkWorkerRegistered(
        register.linkWorkerId(),
        register.name(),
        register.pcnCode(),
        register.wte(),
        register.employer(),
        register.arrsFunded(),
        register.startedOn());
  }

  private static LinkWorkerEvent clear(Registered worker, ClearForIndependentPractice clear) {
    if (worker.clearedOn().isPresent()) {
      throw new Rejection(
          LINK_WORKER_ALREADY_CLEARED, "Cleared already, on " + worker.clearedOn().get() + ".");
    }
    notInTheFuture(clear.clearedOn(), clear.today());
    inPost(worker, clear.clearedOn());
    return new LinkWorkerCleared(worker.linkWorkerId(), clear.clearedOn());
  }

  private static LinkWorkerEvent leave(Registered worker, RecordLeaving leave) {
    if (worker.leftOn().isPresent()) {
      throw new Rejection(LINK_WORKER_HAS_LEFT, "Left already, on " + worker.leftOn().get() + ".");
    }
    notInTheFuture(leave.leftOn(), leave.today());
    inPost(worker, leave.leftOn());
    if (leave.leftOn().isBefore(worker.lastEntry())) {
      throw new Rejection(
          LEAVING_BEFORE_LAST_ENTRY,
          "The last day in post is not before " + worker.lastEntry() + ", the last entry.");
    }
    return new LinkWorkerLeft(worker.linkWorkerId(), leave.leftOn());
  }

  private static LinkWorkerEvent record(Registered worker, RecordSupervisionSession held) {
    notInTheFuture(held.heldOn(), held.today());
    inPost(worker, held.heldOn());
    if (held.minutes() < 1 || held.minutes() > LONGEST_SESSION_MINUTES) {
      throw new Rejection(
          SESSION_LENGTH_IMPLAUSIBLE,
          "A session lasts from 1 to " + LONGEST_SESSION_MINUTES + " minutes.");
    }
    var profession = held.supervisorProfession();
    if (!held.policy().knows(profession)) {
      throw new Rejection(
          PROFESSION_UNKNOWN, "The supervision policy of that day does not list the profession.");
    }
    return new SupervisionSessionRecorded(
        worker.linkWorkerId(),
        held.sessionId(),
        held.kind(),
        held.heldOn(),
        held.minutes(),
        profession,
        held.policy().isRelevantHealthProfessional(profession),
        held.reflection());
  }

  private static LinkWorkerEvent write(Registered worker, WriteReflection write) {
    if (!worker.sessions().containsKey(write.sessionId())) {
      throw new Rejection(SESSION_UNKNOWN, "No such session of this link worker is recorded.");
    }
    return new ReflectionWritten(worker.linkWorkerId(), write.sessionId(), write.text());
  }

  private static Registered registered(LinkWorker state) {
    return switch (state) {
      case Registered worker -> worker;
      case NotRegistered _ ->
          throw new Rejection(LINK_WORKER_NOT_REGISTERED, "No link worker with this id.");
    };
  }

  private static void notInTheFuture(LocalDate day, LocalDate today) {
    if (day.isAfter(today)) {
      throw new Rejection(DATE_IN_THE_FUTURE, day + " is in the future.");
    }
  }

  private static void inPost(Registered worker, LocalDate day) {
    if (day.isBefore(worker.startedOn())) {
      throw new Rejection(
          DATE_BEFORE_START, day + " is before the start in post, " + worker.startedOn() + ".");
    }
    if (worker.leftOn().filter(day::isAfter).isPresent()) {
      throw new Rejection(
          DATE_AFTER_LEAVING, day + " is after the last day, " + worker.leftOn().get() + ".");
    }
  }

  @Override
  public LinkWorker evolve(LinkWorker state, LinkWorkerEvent event) {
    return switch (event) {
      case LinkWorkerRegistered e ->
          new Registered(
              e.linkWorkerId(), e.startedOn(), Optional.empty(), Optional.empty(), Map.of());
      case LinkWorkerCleared e -> change(state, worker -> worker.clearedFrom(e.clearedOn()));
      case LinkWorkerLeft e -> change(state, worker -> worker.leftAfter(e.leftOn()));
      case SupervisionSessionRecorded e ->
          change(state, worker -> worker.withSession(e.sessionId(), e.heldOn()));
      case ReflectionWritten _ -> state;
    };
  }

  private static LinkWorker change(LinkWorker state, UnaryOperator<Registered> change) {
    return switch (state) {
      case Registered worker -> change.apply(worker);
      case NotRegistered none -> none;
    };
  }
}
