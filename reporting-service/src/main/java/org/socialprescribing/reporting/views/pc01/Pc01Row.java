package org.socialprescribing.reporting.views.pc01;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.reporting.views.pc01.indicator.Shortfall;

/**
 * A PCN's position. A figure that is null and listed in {@code suppressed} is hidden; one that is
 * null and not listed does not exist.
 *
 * @param patients registered list at the reporting date
 * @param numerator distinct people with an accepted referral in the year
 * @param declined distinct people who declined and are not in the numerator
 * @param denominator patients less declined
 * @param rate numerator in per cent of the denominator
 * @param standing below (earns nothing), between the thresholds, or reached (earns all)
 * @param payment pounds
 * @param linkWorkers whole-time equivalents in post at the reporting date
 * @param safeCapacity people whom they can safely take on in a year
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Pc01Row(
    String pcnCode,
    String pcnName,
    @Nullable Long patients,
    @Nullable Long numerator,
    @Nullable Long declined,
    long denominator,
    @Nullable BigDecimal rate,
    @Nullable String standing,
    @Nullable BigDecimal points,
    @Nullable BigDecimal payment,
    BigDecimal listSizeAdjustment,
    BigDecimal linkWorkers,
    BigDecimal safeCapacity,
    @Nullable Shortfall toLower,
    @Nullable Shortfall toUpper,
    List<String> suppressed) {}
