package org.kommunalcampus.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Phase;
import org.kommunalcampus.catalogue.RecordThresholds;

/**
 * What an edition of a module consists of.
 *
 * @param edition number of the edition of the description
 * @param weeks over which each phase goes, as the description states them
 * @param thresholds of its achievement records
 * @param items in the order of the description
 */
public record CourseContent(
        ModuleId module, int edition, Map<Phase, Integer> weeks, RecordThresholds thresholds, List<ContentItem> items) {

    /** The element with that id. */
    public Optional<ContentItem> item(ElementId id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** Whether people learn any of it here. */
    public boolean isHere() {
        return items.stream().anyMatch(ContentItem::isHere);
    }
}
