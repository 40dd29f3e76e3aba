package org.kommunalcampus.interview;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kommunalcampus.shared.LocalizedText;

/**
 * What people are asked, in this order, and how their answers are read.
 *
 * @param title what the dialogue is called
 * @param nothing the answer that there is no level yet
 * @param planQuestion asks for the level in a competence, whose name stands for <code>{0}</code>
 * @param usualLevel that a free text suggests where nothing in it speaks for another
 * @param levelWords words by which a free text suggests another level, by level
 * @param vocabulary what people call the work behind a competence, by how files refer to it
 */
record Guide(
        LocalizedText title,
        LocalizedText nothing,
        LocalizedText planQuestion,
        int usualLevel,
        Map<Integer, List<String>> levelWords,
        List<GuideQuestion> questions,
        Map<String, List<String>> vocabulary) {

    private static final String NAME = "{0}";

    /** Asks for the level in the competence of this name. */
    LocalizedText planQuestion(LocalizedText name) {
        String en = planQuestion.en() == null ? null : planQuestion.en().replace(NAME, name.in(Locale.ENGLISH));
        return new LocalizedText(planQuestion.de().replace(NAME, name.de()), en);
    }

    Optional<GuideQuestion> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }
}
