package org.socialprescribing.referral.commands.csv;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A row that was left out. It repeats nothing of what the row holds.
 *
 * @param line where the row starts, counted from 1
 * @param column which of its cells is wrong; absent when the row as a whole is
 */
public record Rejected(
    @Schema(examples = "17") int line,
    @Nullable @Schema(examples = "PCN_CODE") String column,
    @Schema(examples = "PCN_CODE is empty.") String reason) {}
