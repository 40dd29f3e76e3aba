package org.kommunalcampus.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.LocalizedText;
import org.kommunalcampus.shared.NotFound;
import org.springframework.stereotype.Component;

/** What each kind of survey asks: what the operator published last, until then what comes with the program. */
@Component
@RequiredArgsConstructor
class QuestionnaireShelf {

    private static final int SHIPPED = 0;
    private static final List<String> LINES = lines();

    private final QuestionnaireRepository questionnaires;

    QuestionnaireView current(SurveyKind kind) {
        return questionnaires
                .findFirstByKindOrderByNumberDesc(kind)
                .map(Questionnaire::view)
                .orElseGet(() -> shipped(kind));
    }

    /** A version; throws {@link NotFound}. */
    QuestionnaireView version(SurveyKind kind, int number) {
        return number == SHIPPED
                ? shipped(kind)
                : questionnaires
                        .findByKindAndNumber(kind, number)
                        .map(Questionnaire::view)
                        .orElseThrow(() -> new NotFound("questionnaire", number));
    }

    static QuestionnaireView shipped(SurveyKind kind) {
        return new QuestionnaireView(
                kind,
                SHIPPED,
                LINES.stream()
                        .map(line -> line.split("\\|"))
                        .filter(parts -> parts[0].strip().equals(kind.name()))
                        .map(parts -> question(kind, parts))
                        .toList(),
                null);
    }

    private static SurveyQuestion question(SurveyKind kind, String[] parts) {
        return new SurveyQuestion(
                SurveyQuestionId.shipped(kind, parts[1].strip()),
                AnswerForm.valueOf(parts[2].strip()),
                new LocalizedText(parts[4].strip(), parts[5].strip()),
                !parts[3].isBlank());
    }

    private static List<String> lines() {
        try (InputStream file = QuestionnaireShelf.class.getResourceAsStream("questions.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n"))
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
