package org.socialprescribing.reporting.views.facts;

import java.util.List;

/**
 * Tables that are computed from the journal.
 *
 * <p>Each step is one SQL statement over the journal positions above {@code $1} up to {@code $2}.
 * The same steps serve a batch of news and the whole journal, so a rebuilt projection cannot differ
 * from one that followed live.
 *
 * @param name stable name
 * @param version raised whenever a step or table changes; the tables are then rebuilt
 * @param tables what it owns
 * @param steps run in order
 */
record Projection(String name, int version, List<String> tables, List<String> steps) {}
