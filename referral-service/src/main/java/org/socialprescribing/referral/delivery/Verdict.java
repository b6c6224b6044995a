package org.socialprescribing.referral.delivery;

/** What an attempt says about the delivery and about its endpoint. */
enum Verdict {
  DELIVERED,
  /** The endpoint does not want this one: it waits, and those of other referrals go on. */
  REFUSED,
  /** The endpoint cannot take anything at present: all of its deliveries wait. */
  UNREACHABLE,
  /** The endpoint is no more: the subscription ends. */
  GONE;

  /** By the HTTP status; a duplicate BaRS message (409) has arrived before. */
  static Verdict of(int status, Channel channel) {
    if (status >= 200 && status < 300) {
      return DELIVERED;
    }
    return switch (status) {
      case 410 -> GONE;
      case 409 ->
          switch (channel) {
            case MESSAGE -> DELIVERED;
            case REST_HOOK -> REFUSED;
          };
      case 400, 406, 413, 415, 422 -> REFUSED;
      default -> UNREACHABLE;
    };
  }
}
