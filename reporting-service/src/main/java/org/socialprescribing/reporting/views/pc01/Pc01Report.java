package org.socialprescribing.reporting.views.pc01;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.reporting.views.capacity.SafeCaseload;

/**
 * The position of every PCN that the caller may see.
 *
 * @param indicator id and title
 * @param reportingDate day on which membership, registration and lists are taken
 * @param definition the definition applied; absent when the year has none and none was asked for
 * @param retired why there is none
 * @param definitionVersion version of the definitions' file
 * @param logPosition journal position that every figure stands on
 * @param disclosure rounded or unrounded
 * @param caveats what a reader must know before using the figures
 * @param practices of a single PCN; absent in the list of all
 */
record Pc01Report(
    String indicator,
    String year,
    LocalDate reportingDate,
    Pc01Definitions.@Nullable Definition definition,
    @Nullable String retired,
    String definitionVersion,
    long logPosition,
    String disclosure,
    Pc01Definitions.MeanList nationalMean,
    SafeCaseload.Ceiling safeCaseload,
    List<String> caveats,
    List<Pc01Row> rows,
    @Nullable List<Pc01PracticeRow> practices) {}
