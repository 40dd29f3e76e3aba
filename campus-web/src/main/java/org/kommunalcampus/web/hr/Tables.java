package org.kommunalcampus.web.hr;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Reports as rows of cells, the first with the names of the columns. */
@Component
@RequiredArgsConstructor
class Tables {

    private final HrWords words;

    List<List<String>> needs(NeedsPages.Picture picture, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(
                words.say("needs.competence", locale),
                words.say("needs.area", locale),
                words.say("needs.total", locale)));
        picture.columns().forEach(column -> head.add(column.name()));
        rows.add(head);
        for (NeedsPages.Row row : picture.rows()) {
            List<String> cells =
                    new ArrayList<>(List.of(row.name(), row.area(), row.total().text()));
            row.cells().forEach(cell -> cells.add(cell.text()));
            rows.add(cells);
        }
        return rows;
    }

    List<List<?>> due(List<DuePages.Row> due, Locale locale) {
        List<List<?>> rows = new ArrayList<>();
        rows.add(List.of(
                words.say("import.field.personnelKey", locale),
                words.say("column.name", locale),
                words.say("column.unit", locale),
                words.say("column.module", locale),
                words.say("column.due", locale),
                words.say("column.state", locale)));
        due.forEach(row -> rows.add(List.of(
                row.key(),
                row.name(),
                row.unit(),
                row.module(),
                row.dueOn() == null ? row.due() : row.dueOn(),
                row.state().text())));
        return rows;
    }
}
