package org.socialprescribing.caseload.domain.cases;

import org.socialprescribing.platform.decider.Coded;

/** The form of a contact (framework section 4.2). */
public enum Format implements Coded {
  FACE_TO_FACE,
  HOME_VISIT,
  COMMUNITY,
  TELEPHONE,
  VIDEO,
  GROUP
}
