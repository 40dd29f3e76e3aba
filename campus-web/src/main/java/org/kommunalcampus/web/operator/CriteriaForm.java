package org.kommunalcampus.web.operator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.quality.Criterion;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.LocalizedText;
import org.kommunalcampus.shared.NumberReader;

/** The criteria of the Beirat as a form, whose fields are named by the code of a criterion and a part of it. */
final class CriteriaForm {

    /** The beginning of the fields with what a grade means. */
    static final String GRADE = "grade";

    private static final NumberReader WEIGHT = NumberReader.between(1, 10, 0);

    private CriteriaForm() {}

    /** The criteria as the form states them; throws {@link Invalid} for a weight that is none. */
    static List<Criterion> read(List<Criterion> before, Map<String, String> sent) {
        return before.stream().map(criterion -> read(criterion, sent)).toList();
    }

    /** What stands in the fields of the criterion that hold texts, by the part of it. */
    static Map<String, String> texts(Criterion criterion) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("name", criterion.name().de());
        texts.put("weight", String.valueOf(criterion.weight()));
        for (int at = 0; at < criterion.grades().size(); at++) {
            texts.put(
                    GRADE + Criterion.GRADES.get(at), criterion.grades().get(at).de());
        }
        return texts;
    }

    /** What a box sends. */
    static Set<String> ticked(boolean is) {
        return is ? Set.of("true") : Set.of();
    }

    /** German texts are edited here, English ones stay where the German did not change. */
    private static Criterion read(Criterion before, Map<String, String> sent) {
        List<LocalizedText> grades = new ArrayList<>();
        for (int at = 0; at < before.grades().size(); at++) {
            grades.add(text(before.grades().get(at), sent.get(before.code() + "." + GRADE + Criterion.GRADES.get(at))));
        }
        return new Criterion(
                before.code(),
                before.group(),
                text(before.name(), sent.get(before.code() + ".name")),
                weight(before, sent.get(before.code() + ".weight")),
                sent.containsKey(before.code() + ".knockOut"),
                grades,
                before.fields());
    }

    private static int weight(Criterion before, @Nullable String typed) {
        return typed == null
                ? before.weight()
                : WEIGHT.readWhole(typed).fold(Function.identity(), (code, detail) -> {
                    throw new Invalid("/" + before.code() + ".weight", code, detail);
                });
    }

    private static LocalizedText text(LocalizedText before, @Nullable String german) {
        return german == null || german.strip().equals(before.de()) ? before : LocalizedText.german(german.strip());
    }
}
