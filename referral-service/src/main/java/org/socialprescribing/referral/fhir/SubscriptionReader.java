package org.socialprescribing.referral.fhir;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelComponent;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.delivery.Channel;
import org.socialprescribing.referral.delivery.Subscriptions.Wish;

/** Reads what a subscriber wishes for. */
final class SubscriptionReader {
  private static final String CONTENT =
      "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/backport-payload-content";
  private static final int LONGEST = 255;

  private SubscriptionReader() {}

  /**
   * Reads a wish.
   *
   * @param client who wishes: it is told of its own referrals and of no others
   * @throws FhirProblem when something is missing, wrong or not supported
   */
  static Wish read(Subscription it, String client) {
    if (it.getStatus() != SubscriptionStatus.REQUESTED
        && it.getStatus() != SubscriptionStatus.ACTIVE) {
      throw FhirProblem.wrong("Subscription.status has to be requested.");
    }
    if (!it.hasChannel()) {
      throw FhirProblem.missing("Subscription.channel");
    }
    if (it.hasEnd()) {
      throw FhirProblem.unprocessable("A subscription lasts until it is deleted.");
    }
    requireIdOnly(it.getChannel());
    return new Wish(
        client,
        channel(it.getChannel()),
        endpoint(it.getChannel()),
        criteria(text(it.getCriteria(), "Subscription.criteria"), client),
        text(it.getReason(), "Subscription.reason"));
  }

  private static Channel channel(SubscriptionChannelComponent channel) {
    return switch (channel.getType()) {
      case RESTHOOK -> Channel.REST_HOOK;
      case MESSAGE -> Channel.MESSAGE;
      case WEBSOCKET, EMAIL, SMS, NULL ->
          throw FhirProblem.unprocessable("Only the channels rest-hook and message are offered.");
      case null -> throw FhirProblem.missing("Subscription.channel.type");
    };
  }

  /** Below it something may be posted, so that it is a place and no query. */
  private static URI endpoint(SubscriptionChannelComponent channel) {
    var text = text(channel.getEndpoint(), "Subscription.channel.endpoint");
    try {
      var uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
      if (uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // falls through to the one answer
    }
    throw FhirProblem.wrong("Subscription.channel.endpoint is not a URL without query.");
  }

  /** Own referrals are all that anybody can be told of, however it is written. */
  private static String criteria(String text, String client) {
    var own =
        Set.of(
            "Task",
            "Task?requester=" + client,
            "Task?requester=Organization/" + client,
            "Task?requester:identifier=" + Systems.ODS + "|" + client);
    if (!own.contains(text)) {
      throw FhirProblem.unprocessable(
          "The criteria that are offered are Task?requester= with your own organisation.");
    }
    return text;
  }

  private static void requireIdOnly(SubscriptionChannelComponent channel) {
    if (channel.hasHeader()) {
      throw FhirProblem.unprocessable(
          "Headers of your own are not sent: verify webhook-signature instead.");
    }
    var payload = channel.getPayload();
    if (payload != null && !payload.toLowerCase(Locale.ROOT).startsWith(Fhir.JSON)) {
      throw FhirProblem.unprocessable("The payload that is offered is application/fhir+json.");
    }
    var content = channel.getPayloadElement().getExtensionString(CONTENT);
    if (content != null && !content.equals("id-only")) {
      throw FhirProblem.unprocessable("The content that is offered is id-only.");
    }
  }

  private static String text(@Nullable String value, String what) {
    if (value == null || value.isBlank()) {
      throw FhirProblem.missing(what);
    }
    if (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
      throw FhirProblem.wrong(what + " is too long or holds control characters.");
    }
    return value.strip();
  }
}
