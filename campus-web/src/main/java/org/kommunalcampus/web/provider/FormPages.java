package org.kommunalcampus.web.provider;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.description.DescriptionView;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.quality.ProviderReview;
import org.kommunalcampus.quality.Submissions;
import org.kommunalcampus.quality.check.Finding;
import org.kommunalcampus.quality.check.FindingTexts;
import org.kommunalcampus.quality.check.WordedFinding;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.description.FieldWords;
import org.kommunalcampus.web.kit.CompetenceSearch;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Puts a module's form together. */
@Component
@RequiredArgsConstructor
class FormPages {

    private static final List<String> LANGUAGES = List.of("de", "en", "fr", "uk", "tr");

    private final Submissions submissions;
    private final FindingTexts texts;
    private final CompetenceSearch competences;
    private final JobProfiles jobProfiles;
    private final FieldWords words;
    private final ModuleStates states;
    private final Wording wording;

    /**
     * The form.
     *
     * @param stated what is shown in the fields: the working copy, or what was sent and could not be stored
     */
    ModuleForm form(Caller caller, DescriptionView view, Map<String, String> stated, Locale locale) {
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
                competences.choices(locale),
                options(locale));
    }

    /** Comments about a row stand at its first field. */
    private static String field(String pointer) {
        return pointer.matches("/outcomes/\\d+")
                ? pointer + "/text"
                : pointer.matches("/elements/\\d+") ? pointer + "/title" : pointer;
    }

    private Map<String, List<Option>> options(Locale locale) {
        Map<String, List<Option>> options = new HashMap<>();
        ModuleDescription.choiceFields()
                .forEach(pointer -> options.put(
                        pointer,
                        ModuleDescription.choices(pointer).stream()
                                .map(name -> new Option(name, words.value(pointer, name, locale)))
                                .toList()));
        options.put(
                "/language",
                LANGUAGES.stream()
                        .map(code -> new Option(code, wording.language(code, locale)))
                        .toList());
        List<Option> levels = IntStream.rangeClosed(Level.MIN, Level.MAX)
                .mapToObj(level -> new Option(
                        String.valueOf(level), level + " – " + wording.text("fragment.level." + level, locale)))
                .toList();
        options.put("/outcomes/#/level", levels);
        options.put("/requires/#/level", levels);
        options.put(
                "/audience/jobProfiles",
                jobProfiles.all().stream()
                        .map(profile ->
                                new Option(profile.code(), profile.name().in(locale)))
                        .toList());
        return options;
    }
}
