package org.kommunalcampus.exchange;

import java.util.List;
import java.util.Map;
import org.kommunalcampus.competence.FrameworkImport;
import org.kommunalcampus.shared.RejectedRow;

/**
 * A framework from Moodle's CSV.
 *
 * @param rows which row of the file each area, competence and outcome of the framework came from, by its pointer
 * @param rejected rows that have no place in the framework
 */
record MoodleFramework(FrameworkImport framework, Map<String, Integer> rows, List<RejectedRow> rejected) {

    private static final Map<String, String> COLUMNS =
            Map.of("code", "/idNumber", "name", "/shortName", "description", "/description", "text", "/description");

    /** What the capability says about the framework, as a place in the file. */
    RejectedRow inFile(RejectedRow inFramework) {
        String pointer = inFramework.pointer();
        for (int end = pointer.length(); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
            Integer row = rows.get(pointer.substring(0, end));
            if (row != null) {
                String field = pointer.length() == end
                        ? ""
                        : pointer.substring(end + 1).split("/", 2)[0];
                return new RejectedRow(row, COLUMNS.getOrDefault(field, ""), inFramework.code(), inFramework.detail());
            }
        }
        return inFramework;
    }
}
