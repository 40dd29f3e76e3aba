package org.kommunalcampus.report;

import java.util.List;

/**
 * What one module has changed.
 *
 * @param moves pairs by their level before and with the completion; those of too few people are put together in a row without levels, and there are none where even that
 *     would tell of few
 */
public record ModuleEffectDetail(ModuleEffect figures, List<ReportRow<LevelMove, Integer>> moves) {}
