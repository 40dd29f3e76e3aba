package org.kommunalcampus.web.provider;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ElementKind;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.Phase;
import org.kommunalcampus.catalogue.RecordKind;
import org.kommunalcampus.catalogue.description.DescriptionView;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.quality.ProviderReview;
import org.kommunalcampus.quality.Submissions;
import org.kommunalcampus.quality.check.Finding;
import org.kommunalcampus.quality.check.FindingTexts;
import org.kommunalcampus.quality.check.WordedFinding;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Wording;
import org.kommunalcampus.web.learner.CompetenceSearch;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a module's form together. */
@Component
@RequiredArgsConstructor
class FormPages {

    private static final List<String> LANGUAGES = List.of("de", "en", "fr", "uk", "tr");

    private final Submissions submissions;
    private final FindingTexts texts;
    private final CompetenceSearch competences;
    private final ModuleStates states;
    private final Wording wording;
    private final MessageSource messages;

    /**
     * The form.
     *
     * @param stated what is shown in the fields: the working copy, or what was sent and could not be stored
     */
    ModuleForm form(
            Caller caller, DescriptionView view, Map<String, String> stated, List<FieldError> errors, Locale locale) {
        List<Finding> findings = submissions.findings(caller, view.module().id());
        List<ProviderReview> reviews = submissions.reviews(caller, view.module().id());
        return new ModuleForm(
                view.module().id().toString(),
                view.version(),
                states.badge(view, locale),
                stated,
                texts.worded(findings, locale).stream().collect(groupingBy(WordedFinding::pointer)),
                reviews.isEmpty()
                        ? Map.of()
                        : reviews.getFirst().comments().stream()
                                .collect(groupingBy(
                                        comment -> field(comment.pointer()),
                                        mapping(comment -> comment.text(), toList()))),
                errors.stream()
                        .collect(Collectors.toMap(
                                FieldError::pointer, error -> error(error, locale), (first, second) -> first)),
                competences.choices(locale),
                options(locale));
    }

    /** Comments about a row stand at its first field. */
    private static String field(String pointer) {
        return pointer.matches("/outcomes/\\d+")
                ? pointer + "/text"
                : pointer.matches("/elements/\\d+") ? pointer + "/title" : pointer;
    }

    private String error(FieldError error, Locale locale) {
        String text = messages.getMessage("provider.error." + error.code(), null, null, locale);
        return text == null ? wording.text("provider.error.other", locale) : text;
    }

    private ModuleForm.Options options(Locale locale) {
        return new ModuleForm.Options(
                Arrays.stream(Format.values())
                        .map(format -> new Option(format.name(), wording.format(format, locale)))
                        .toList(),
                LANGUAGES.stream()
                        .map(code -> new Option(code, wording.language(code, locale)))
                        .toList(),
                Arrays.stream(Phase.values())
                        .map(phase -> option("module.phase.", phase, locale))
                        .toList(),
                Arrays.stream(ElementKind.values())
                        .map(kind -> option("template.kind.", kind, locale))
                        .toList(),
                Arrays.stream(RecordKind.values())
                        .map(kind -> option("template.record.", kind, locale))
                        .toList(),
                IntStream.rangeClosed(Level.MIN, Level.MAX)
                        .mapToObj(level -> new Option(
                                String.valueOf(level), level + " – " + wording.text("fragment.level." + level, locale)))
                        .toList());
    }

    private Option option(String key, Enum<?> value, Locale locale) {
        return new Option(value.name(), wording.text(key + value.name(), locale));
    }
}
