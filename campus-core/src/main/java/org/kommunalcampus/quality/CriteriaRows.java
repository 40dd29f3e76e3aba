package org.kommunalcampus.quality;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.LocalizedText;
import org.kommunalcampus.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and adds releases of the criteria; nothing is ever changed. */
@Component
@RequiredArgsConstructor
class CriteriaRows {

    private final JdbcClient jdbc;

    int latest() {
        return jdbc.sql("select max(version_no) from criteria_release")
                .query(Integer.class)
                .single();
    }

    CriteriaRelease release(int number) {
        Instant at = jdbc.sql("select released_at from criteria_release where version_no = :number")
                .param("number", number)
                .query(LocalDateTime.class)
                .optional()
                .orElseThrow(() -> new NotFound("criteria", number))
                .toInstant(ZoneOffset.UTC);
        List<Criterion> criteria = jdbc.sql("select * from criterion where version_no = :number order by position")
                .param("number", number)
                .query((row, line) -> new Criterion(
                        row.getString("code"),
                        new LocalizedText(row.getString("group_de"), row.getString("group_en")),
                        new LocalizedText(row.getString("name_de"), row.getString("name_en")),
                        row.getInt("weight"),
                        row.getBoolean("knock_out"),
                        List.of(
                                new LocalizedText(row.getString("grade1_de"), row.getString("grade1_en")),
                                new LocalizedText(row.getString("grade3_de"), row.getString("grade3_en")),
                                new LocalizedText(row.getString("grade5_de"), row.getString("grade5_en"))),
                        List.of(row.getString("fields").split(","))))
                .list();
        return new CriteriaRelease(number, at, criteria);
    }

    void insert(int number, Instant at, String by, List<Criterion> criteria) {
        jdbc.sql("insert into criteria_release (version_no, released_at, released_by) values (:number, :at, :by)")
                .param("number", number)
                .param("at", LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("by", by)
                .update();
        for (int place = 0; place < criteria.size(); place++) {
            insert(number, place + 1, criteria.get(place));
        }
    }

    private void insert(int number, int position, Criterion criterion) {
        jdbc.sql("""
                        insert into criterion (version_no, code, position, group_de, group_en, name_de, name_en, weight, knock_out, fields,
                            grade1_de, grade1_en, grade3_de, grade3_en, grade5_de, grade5_en)
                        values (:number, :code, :position, :groupDe, :groupEn, :nameDe, :nameEn, :weight, :knockOut, :fields,
                            :grade1De, :grade1En, :grade3De, :grade3En, :grade5De, :grade5En)""")
                .param("number", number)
                .param("code", criterion.code())
                .param("position", position)
                .param("groupDe", criterion.group().de())
                .param("groupEn", english(criterion.group()))
                .param("nameDe", criterion.name().de())
                .param("nameEn", english(criterion.name()))
                .param("weight", criterion.weight())
                .param("knockOut", criterion.knockOut())
                .param("fields", String.join(",", criterion.fields()))
                .param("grade1De", criterion.grades().get(0).de())
                .param("grade1En", english(criterion.grades().get(0)))
                .param("grade3De", criterion.grades().get(1).de())
                .param("grade3En", english(criterion.grades().get(1)))
                .param("grade5De", criterion.grades().get(2).de())
                .param("grade5En", english(criterion.grades().get(2)))
                .update();
    }

    private static String english(LocalizedText text) {
        return Objects.requireNonNullElse(text.en(), text.de());
    }
}
