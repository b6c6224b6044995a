package org.socialprescribing.supervision.domain.linkworker;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerCommand.RecordSupervisionSession;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerCommand.RegisterLinkWorker;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerEvent.LinkWorkerCleared;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerEvent.LinkWorkerLeft;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerEvent.LinkWorkerRegistered;
import org.socialprescribing.supervision.domain.linkworker.LinkWorkerEvent.SupervisionSessionRecorded;

/** A link worker who started on 1 April 2026; today is 15 June 2026. */
final class Ada {
  static final LocalDate START = LocalDate.of(2026, 4, 1);
  static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
  static final LinkWorkerId ID = new LinkWorkerId("lw-7f3a");
  static final SessionId SESSION =
      new SessionId(UUID.fromString("0192f5a6-6f0e-7c3b-9d5e-3a4f1b2c5d6e"));
  static final Profession GP = new Profession("general-practitioner");
  static final Profession MANAGER = new Profession("service-manager");
  static final SupervisionPolicy MONTHLY =
      new SupervisionPolicy(
          LocalDate.of(2022, 4, 1), "B1569, 6.1.3", 1, Set.of(GP), Set.of(MANAGER));

  private Ada() {}

  static RegisterLinkWorker takenOn(String wte, LocalDate startedOn) {
    return new RegisterLinkWorker(
        ID,
        sealed("name"),
        new PcnCode("U12345"),
        new Wte(new BigDecimal(wte)),
        Employer.VCSE,
        true,
        startedOn,
        TODAY);
  }

  static LinkWorkerRegistered registered() {
    return new LinkWorkerRegistered(
        ID,
        sealed("name"),
        new PcnCode("U12345"),
        new Wte(new BigDecimal("0.8")),
        Employer.VCSE,
        true,
        START);
  }

  static LinkWorkerCleared cleared(LocalDate on) {
    return new LinkWorkerCleared(ID, on);
  }

  static LinkWorkerLeft left(LocalDate on) {
    return new LinkWorkerLeft(ID, on);
  }

  static RecordSupervisionSession supervised(LocalDate on) {
    return supervised(on, GP, 60);
  }

  static RecordSupervisionSession supervised(LocalDate on, Profession by, int minutes) {
    return new RecordSupervisionSession(
        SESSION, SupervisionKind.CLINICAL, on, minutes, by, null, MONTHLY, TODAY);
  }

  static SupervisionSessionRecorded session(LocalDate on, Profession by, boolean relevant) {
    return new SupervisionSessionRecorded(
        ID, SESSION, SupervisionKind.CLINICAL, on, 60, by, relevant, null);
  }

  static Sealed sealed(String text) {
    return new Sealed(ID.value(), text);
  }
}
