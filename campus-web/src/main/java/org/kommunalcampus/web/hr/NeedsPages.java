package org.kommunalcampus.web.hr;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.needs.GapCell;
import org.kommunalcampus.needs.GapColumn;
import org.kommunalcampus.needs.GapPicture;
import org.kommunalcampus.needs.GapRow;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.web.kit.Names;
import org.kommunalcampus.web.kit.NamesReader;
import org.springframework.stereotype.Component;

/** Words a gap picture. */
@Component
@RequiredArgsConstructor
class NeedsPages {

    private static final int SHADES = 4;

    private final NamesReader namesReader;
    private final HrWords words;

    /** A group; {@code href} leads one level down, {@code null} where there is none. */
    record Column(
            String name, @Nullable String href, @Nullable String unit) {}

    /** A figure: in words, in per cent, and as one of five shades, 0 for none. */
    record Cell(String text, @Nullable String percent, int shade, boolean hidden) {

        /** Whether something is missing of which the picture tells. */
        public boolean isNeed() {
            return !hidden && shade > 0;
        }
    }

    /** A competence with the figures of all and of each group. */
    record Row(String competence, String name, String area, Cell total, List<Cell> cells) {}

    /** The picture in words. */
    record Picture(int people, long hidden, int minimum, List<Column> columns, List<Row> rows) {}

    Picture of(GapPicture picture, Locale locale) {
        Names names = namesReader.of(
                List.of(), picture.rows().stream().map(GapRow::competence).toList());
        return new Picture(
                picture.people(),
                picture.hidden(),
                picture.minimumGroup(),
                picture.columns().stream()
                        .map(column -> new Column(
                                name(column, names, locale),
                                href(column.unit()),
                                column.unit() == null ? null : column.unit().toString()))
                        .toList(),
                picture.rows().stream().map(row -> row(row, names, locale)).toList());
    }

    private Row row(GapRow row, Names names, Locale locale) {
        var competence = names.competences().get(row.competence());
        String area = competence == null || competence.areaName() == null
                ? ""
                : competence.areaName().in(locale);
        return new Row(
                row.competence().toString(),
                names.competence(row.competence(), locale),
                area,
                cell(row.total(), locale),
                row.cells().stream().map(cell -> cell(cell, locale)).toList());
    }

    private Cell cell(GapCell cell, Locale locale) {
        if (cell.hidden()) {
            return new Cell(words.say("needs.hidden", locale), null, 0, true);
        }
        if (cell.asked() == 0) {
            return new Cell("–", null, 0, false);
        }
        int percent = cell.percentBelow();
        int shade = cell.below() == 0 ? 0 : Math.min(SHADES, 1 + percent / 25);
        return new Cell(words.say("needs.of", locale, cell.below(), cell.asked()), percent + " %", shade, false);
    }

    private String name(GapColumn column, Names names, Locale locale) {
        if (column.job() != null) {
            return names.profile(column.job().toString(), locale).orElse("–");
        }
        return column.unit() == null ? words.say("needs.directly", locale) : column.name();
    }

    private static @Nullable String href(@Nullable UnitId unit) {
        return unit == null ? null : "/personal/bedarf?unit=" + unit;
    }
}
