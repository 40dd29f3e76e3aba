package org.kommunalcampus.report;

import java.util.List;
import org.kommunalcampus.catalogue.ModuleId;

/**
 * What one module has changed.
 *
 * @param before who had which level before, from 0 on; levels of too few people are put together in a row without a level
 * @param after the same with the completion
 */
public record ModuleEffectDetail(
        ModuleId module,
        ModuleEffect figures,
        List<ReportRow<Integer, LevelShare>> before,
        List<ReportRow<Integer, LevelShare>> after) {}
