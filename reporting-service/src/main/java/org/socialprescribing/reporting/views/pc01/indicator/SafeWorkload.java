package org.socialprescribing.reporting.views.pc01.indicator;

import java.math.BigDecimal;

/**
 * People whom one whole-time link worker can safely support in a year.
 *
 * @param maximum the safe maximum
 * @param caution from where caution is due
 */
public record SafeWorkload(BigDecimal maximum, BigDecimal caution) {}
