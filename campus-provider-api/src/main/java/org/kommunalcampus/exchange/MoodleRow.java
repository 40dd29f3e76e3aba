package org.kommunalcampus.exchange;

import java.util.Locale;
import org.kommunalcampus.shared.HtmlText;
import org.kommunalcampus.shared.LocalizedText;

/**
 * A row of Moodle's competency CSV, whose columns have names in the site's language but a fixed order.
 *
 * @param index of the row in the file, from 0
 * @param parent number of the competency above, empty at the top
 * @param number what Moodle calls the id number
 */
record MoodleRow(
        int index,
        String parent,
        String number,
        String shortName,
        String description,
        String scale,
        boolean isFramework,
        String taxonomies) {

    static final int COLUMNS = 14;

    static MoodleRow of(CsvRow row) {
        return new MoodleRow(
                row.index(),
                row.cell(0),
                row.cell(1),
                row.cell(2),
                HtmlText.of(row.cell(3)),
                row.cell(5),
                row.cell(12).equals("1"),
                row.cell(13).toLowerCase(Locale.ROOT));
    }

    /** The number as a code of ours, which holds no blanks and no foreign letters. */
    String code() {
        String plain = number.isEmpty() ? shortName : number;
        String code = plain.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[^A-Za-z0-9]+|-+$", "");
        return code.length() <= 40 ? code : code.substring(0, 40);
    }

    LocalizedText name() {
        return LocalizedText.german(shortName);
    }

    /** The description, or the name where there is none. */
    LocalizedText text() {
        return LocalizedText.german(description.isEmpty() ? shortName : description);
    }
}
