package org.socialprescribing.referral.delivery;

import java.util.List;

/** A delivery that is ready to go. */
record Next(Subscription to, Delivery delivery, Parcel parcel, List<String> secrets) {}
